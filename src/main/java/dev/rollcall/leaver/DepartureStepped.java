package dev.rollcall.leaver;

import java.util.UUID;

/** Something happened in a departure or a move, the subject; its newest line says what. */
public record DepartureStepped(UUID subject) {}

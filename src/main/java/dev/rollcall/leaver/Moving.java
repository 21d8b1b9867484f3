package dev.rollcall.leaver;

import java.util.UUID;

/**
 * What a mover says of one thing.
 *
 * @param item of the move
 * @param to who gets it, as typed; only read where it is handed over
 */
public record Moving(UUID item, MoveAnswer answer, String to) {}

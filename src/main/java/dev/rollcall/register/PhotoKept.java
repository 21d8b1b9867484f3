package dev.rollcall.register;

import java.util.UUID;

/** A photo was added to the evidence of an audit. */
public record PhotoKept(UUID photo) {}

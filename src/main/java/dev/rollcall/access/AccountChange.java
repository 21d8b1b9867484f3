package dev.rollcall.access;

import java.time.Instant;

/**
 * A change of an account, for administrators.
 *
 * @param by name of whoever made it; empty where the person was erased
 */
public record AccountChange(String field, String before, String after, String by, Instant changedAt) {}

package dev.rollcall.access;

import java.util.UUID;

/**
 * A token that was just made: the only time that its secret is seen.
 *
 * @param secret to be sent as Authorization: Bearer
 */
public record NewToken(UUID id, String secret) {}

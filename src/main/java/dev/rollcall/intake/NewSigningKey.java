package dev.rollcall.intake;

import java.util.UUID;

/**
 * A key that was just made: the only time that its secret is seen.
 *
 * @param secret whsec_ and base64, as libraries for Standard Webhooks take it
 */
public record NewSigningKey(SenderId sender, UUID id, String secret) {}

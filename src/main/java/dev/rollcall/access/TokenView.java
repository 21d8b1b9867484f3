package dev.rollcall.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A token as the administrator sees it, without its secret.
 *
 * @param createdBy name of the account, null when it is gone
 * @param state active, expired or revoked
 */
public record TokenView(
        UUID id,
        String name,
        List<String> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        String state) {}

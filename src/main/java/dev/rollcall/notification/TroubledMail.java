package dev.rollcall.notification;

import java.time.Instant;

/**
 * A mail that failed, or failed before and will be tried again.
 *
 * @param recipient name of the person, else the address
 * @param nextAttempt null when it is not tried again by itself
 */
public record TroubledMail(
        long id,
        String template,
        String recipient,
        int attempts,
        String failure,
        Instant createdAt,
        Instant nextAttempt) {}

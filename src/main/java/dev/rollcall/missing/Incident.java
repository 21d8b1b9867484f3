package dev.rollcall.missing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What security knows of a device that may hold data.
 *
 * @param encrypted YES, NO or UNKNOWN
 * @param wiped from afar: YES, NO or UNKNOWN
 * @param number of the incident in security's own records
 * @param notifiable whether an authority has to be told
 * @param knownAt when the loss became known
 * @param by who reported it here; null on the way in
 */
public record Incident(String encrypted, String wiped, String number, Boolean notifiable, Instant knownAt, String by) {

    /** After becoming aware, Article 33 (1) GDPR. */
    private static final Duration TO_NOTIFY = Duration.ofHours(72);

    /** By when the authority has to be told; empty where it need not be. */
    public Optional<Instant> notifyBy() {
        return Boolean.TRUE.equals(notifiable) ? Optional.of(knownAt.plus(TO_NOTIFY)) : Optional.empty();
    }

    Optional<String> problem(Instant now) {
        if (number == null || number.isBlank()) {
            return Optional.of("Enter the number of the incident.");
        }
        if (encrypted == null || wiped == null || notifiable == null) {
            return Optional.of("Say whether it is encrypted, whether it was wiped, and whether it is notifiable.");
        }
        return knownAt == null || knownAt.isAfter(now)
                ? Optional.of("Enter when it became known, which cannot lie ahead.")
                : Optional.empty();
    }
}

package dev.rollcall.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody decides about a finding.
 *
 * @param reason why; required
 * @param acceptUntil last day on which it is accepted; required for that resolution alone
 * @param duplicateOf the other finding; required for that resolution alone
 */
public record Settlement(Resolution resolution, String reason, LocalDate acceptUntil, FindingId duplicateOf) {

    /** What is missing, as a reason to refuse. */
    Optional<String> problem(LocalDate today) {
        if (resolution == null) {
            return Optional.of("Choose what is done about the finding.");
        }
        if (reason == null || reason.isBlank()) {
            return Optional.of("Say in a sentence why this is the right resolution.");
        }
        if (reason.length() > 2000) {
            return Optional.of("The reason is longer than 2,000 characters. Shorten it.");
        }
        if (resolution == Resolution.ACCEPT_UNTIL && (acceptUntil == null || !acceptUntil.isAfter(today))) {
            return Optional.of("Enter a day after today until which the difference is accepted.");
        }
        return resolution == Resolution.DUPLICATE_OF && duplicateOf == null
                ? Optional.of("Name the finding that this one doubles.")
                : Optional.empty();
    }
}

package dev.rollcall.finding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody decides about a finding.
 *
 * @param reason why; required
 * @param acceptUntil last day on which it is accepted; required for that resolution alone
 * @param duplicateOf the other finding; required for that resolution alone
 * @param rootCause why register and reality came apart, which confirms it; null leaves what is proposed as a proposal
 */
public record Settlement(
        Resolution resolution, String reason, LocalDate acceptUntil, FindingId duplicateOf, RootCause rootCause) {

    private static final int MAX_REASON = 2000;

    public Settlement(Resolution resolution, String reason, LocalDate acceptUntil, FindingId duplicateOf) {
        this(resolution, reason, acceptUntil, duplicateOf, null);
    }

    /** What is missing: field → message, in the order of the form; a reason to refuse. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (resolution == null) {
            problems.put("resolution", "Choose what is done about the finding.");
        }
        if (reason == null || reason.isBlank()) {
            problems.put("reason", "Say in a sentence why this is the right resolution.");
        } else if (reason.length() > MAX_REASON) {
            problems.put("reason", "The reason is longer than 2,000 characters. Shorten it.");
        }
        if (resolution == Resolution.ACCEPT_UNTIL && (acceptUntil == null || !acceptUntil.isAfter(today))) {
            problems.put("acceptUntil", "Enter a day after today until which the difference is accepted.");
        }
        if (resolution == Resolution.DUPLICATE_OF && duplicateOf == null) {
            problems.put("duplicateOf", "Name the finding that this one doubles.");
        }
        return problems;
    }
}

package dev.rollcall.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A difference between register and reality, as it now stands. Read by pages, the API and the use cases; it changes only
 * through the verbs of {@link Findings}, whose where clauses are its guards.
 *
 * @param rootCause null where neither the data nor anybody tells
 * @param causeConfirmed whether somebody has said so, and not the data alone
 * @param reopenedAt when a correction of it last came to nothing, null if none ever did
 */
public record Finding(
        FindingId id,
        UUID auditId,
        FindingKind kind,
        Severity severity,
        FindingState state,
        UUID assetId,
        UUID extraItemId,
        UUID licenceId,
        Long verificationId,
        UUID observedHolderId,
        UUID observedLocationId,
        String title,
        String expected,
        String observed,
        BigDecimal money,
        UUID ownerId,
        String owner,
        LocalDate due,
        RootCause rootCause,
        boolean causeConfirmed,
        Resolution resolution,
        String reason,
        String settledBy,
        Instant reopenedAt,
        String reopenedReason) {

    public boolean isOpen() {
        return state == FindingState.OPEN;
    }
}

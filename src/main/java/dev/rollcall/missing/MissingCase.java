package dev.rollcall.missing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Following up one asset until it is accounted for, as it now stands. Changes only through the verbs of
 * {@link MissingCases}.
 *
 * @param state LOOKING, DECIDING, CONFIRMING or CLOSED
 * @param ending proposed, and confirmed once the case is closed
 */
public record MissingCase(
        CaseId id,
        UUID auditId,
        UUID assetId,
        String title,
        String tag,
        String status,
        UUID holderId,
        String holder,
        String place,
        String state,
        Ending ending,
        String circumstances,
        String foundWhere,
        String policeReport,
        String financeReference,
        BigDecimal money,
        String decidedBy,
        UUID decidedByKey,
        String confirmedBy,
        String processInstanceId,
        LocalDate due,
        Instant openedAt,
        Instant closedAt) {

    public boolean isOpen() {
        return !state.equals("CLOSED");
    }
}

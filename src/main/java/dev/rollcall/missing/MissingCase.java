package dev.rollcall.missing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Following up one asset until it is accounted for, as it now stands. Changes only through the verbs of
 * {@link MissingCases}.
 *
 * @param audit name of the audit that opened it
 * @param holderId who had it when the case was opened, may be null
 * @param place where it belongs
 * @param searched whether IT has looked for it in vain
 * @param ending proposed, and confirmed once the case is closed
 * @param circumstances for those who decide and confirm alone
 * @param foundWhere as whoever found it says
 * @param confirmedAs role held then
 * @param incident null until it is reported
 * @param due last day of the present step
 * @param snoozeReason why that day was moved, null when it was not
 */
public record MissingCase(
        CaseId id,
        UUID auditId,
        String audit,
        UUID findingId,
        UUID assetId,
        String title,
        String tag,
        String kind,
        String status,
        UUID holderId,
        String holder,
        String place,
        CaseState state,
        How how,
        ChasePlan plan,
        boolean searched,
        Ending ending,
        String circumstances,
        String foundWhere,
        String policeReport,
        String financeReference,
        BigDecimal money,
        String decidedBy,
        UUID decidedByKey,
        String confirmedBy,
        String confirmedAs,
        Incident incident,
        String processInstanceId,
        LocalDate due,
        String snoozeReason,
        Instant openedAt,
        Instant closedAt,
        Instant reopenedAt) {

    public boolean isOpen() {
        return state != CaseState.CLOSED;
    }

    /** Whether it is still sought, and not yet decided what became of it. */
    boolean isSought() {
        return state == CaseState.OPENED || state == CaseState.ASKING || state == CaseState.LOOKING;
    }

    /** Tag and title, as lists and mails call it. */
    public String named() {
        return tag == null ? title : tag + " " + title;
    }
}

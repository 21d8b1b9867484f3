package dev.rollcall.finding;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A proposed change to the register, as it now stands. Changes only through the verbs of {@link Corrections}.
 *
 * @param field as the register names it, or CREATE
 * @param from and to as the register writes them; {@code fromText} and {@code toText} as people read them
 * @param approval STANDARD, ONE or TWO
 * @param state PROPOSED, APPROVED, REJECTED, APPLIED, STALE or REVERSED
 * @param holderId who the register now says holds the asset
 */
public record Correction(
        CorrectionId id,
        UUID auditId,
        FindingId findingId,
        FindingKind kind,
        UUID assetId,
        String title,
        String field,
        String from,
        String to,
        String fromText,
        String toText,
        String grade,
        BigDecimal money,
        String approval,
        String state,
        UUID proposerKey,
        String proposerName,
        UUID holderId,
        String remark,
        int approvals) {

    boolean isCreation() {
        return field.equals(ProposedChange.CREATE);
    }

    boolean isLoss() {
        return field.equals("status") && ("MISSING".equals(to) || "STOLEN".equals(to));
    }

    /** Whether the person has or would get the thing. */
    boolean isAbout(UUID person) {
        return person != null
                && (person.equals(holderId)
                        || (field.equals("holder")
                                && (person.toString().equals(to)
                                        || person.toString().equals(from))));
    }

    int needs() {
        return approval.equals("TWO") ? 2 : 1;
    }
}

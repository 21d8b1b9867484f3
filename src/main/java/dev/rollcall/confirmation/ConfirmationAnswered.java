package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import java.util.UUID;

/**
 * A person, or somebody on their behalf, has answered.
 *
 * @param subjectKey of the person whose equipment it is
 * @param byKey of whoever answered, null for accounts that belong to nobody
 * @param byName of such accounts, otherwise empty
 * @param onBehalf null for the person themselves
 * @param outcome CONFIRMED, DIFFERENCES, or OPEN or DEFERRED where something can be checked only later
 * @param replacesEarlier whether an earlier answer was superseded
 */
public record ConfirmationAnswered(
        ConfirmationId confirmation,
        AuditId audit,
        UUID subjectKey,
        UUID submission,
        String receipt,
        UUID byKey,
        String byName,
        OnBehalf onBehalf,
        ConfirmationState outcome,
        boolean replacesEarlier) {}

package dev.rollcall.access;

import dev.rollcall.people.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an administrator decides about an account.
 *
 * @param displayName as shown to others
 * @param roles at least one
 * @param personId whom it belongs to, may be null
 * @param approvalLimit in the reporting currency; null for the configured one
 * @param auditId the one audit an auditor may read
 * @param validUntil last day on which it may sign in, in the company's zone; null for no end
 */
public record AccountFields(
        String displayName,
        Set<Role> roles,
        PersonId personId,
        BigDecimal approvalLimit,
        UUID auditId,
        LocalDate validUntil) {

    public AccountFields {
        displayName = displayName == null ? "" : displayName.strip();
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** For accounts that only need a name and roles. */
    public static AccountFields of(String displayName, PersonId personId, Role... roles) {
        return new AccountFields(displayName, Set.of(roles), personId, null, null, null);
    }

    AccountFields withRoles(Set<Role> others) {
        return new AccountFields(displayName, others, personId, approvalLimit, auditId, validUntil);
    }

    /** What is wrong with the fields, if anything: a sentence for the administrator. */
    Optional<String> fault() {
        if (displayName.isEmpty() || displayName.length() > 200) {
            return Optional.of("Name: enter a name of at most 200 characters.");
        }
        if (roles.isEmpty()) {
            return Optional.of("Roles: choose at least one role.");
        }
        if (approvalLimit != null && (approvalLimit.signum() < 0 || approvalLimit.precision() > 14)) {
            return Optional.of("Approval limit: enter an amount from 0 to 999,999,999,999.");
        }
        return auditorFault();
    }

    private Optional<String> auditorFault() {
        if (!roles.contains(Role.AUDITOR)) {
            return auditId == null
                    ? Optional.empty()
                    : Optional.of("Audit: only an auditor's account is bound to an audit. Choose the role auditor.");
        }
        if (roles.size() > 1) {
            return Optional.of("Roles: an auditor's account has no other role. Add a second account for the others.");
        }
        if (auditId == null || validUntil == null) {
            return Optional.of("Auditor: choose the one audit and the last day on which the auditor may sign in.");
        }
        return Optional.empty();
    }
}

package dev.rollcall.audit.web;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditRecord;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.Sample;
import dev.rollcall.audit.Scope;
import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Audits as the API takes and gives them. */
final class AuditBody {

    private AuditBody() {}

    /**
     * What is laid down. Days that are left out take their defaults in a new draft.
     *
     * @param sample absent where all that the scope covers is verified; without a seed it is the id of the audit
     * @param version of the draft that was read; needed to change one
     */
    record Laid(
            String name,
            Boolean discovery,
            UUID leadId,
            Scope scope,
            String announcement,
            LocalDate startsOn,
            LocalDate confirmBy,
            LocalDate countBy,
            LocalDate closeBy,
            Sample sample,
            Integer version) {

        AuditDraft draft(AuditDates defaults) {
            return new AuditDraft(
                    name,
                    Boolean.TRUE.equals(discovery),
                    leadId == null ? null : new PersonId(leadId),
                    scope == null ? Scope.everything() : scope,
                    announcement,
                    new AuditDates(
                            startsOn == null ? defaults.startsOn() : startsOn,
                            confirmBy == null ? defaults.confirmBy() : confirmBy,
                            countBy == null ? defaults.countBy() : countBy,
                            closeBy == null ? defaults.closeBy() : closeBy),
                    sample);
        }
    }

    /** An audit as it stands. */
    record Standing(
            UUID id,
            int version,
            String name,
            AuditState state,
            boolean discovery,
            UUID leadId,
            Scope scope,
            String announcement,
            LocalDate startsOn,
            LocalDate confirmBy,
            LocalDate countBy,
            LocalDate closeBy,
            Sample sample,
            String createdBy,
            Instant createdAt,
            String approvedBy,
            Instant frozenAt,
            Instant closedAt,
            Instant cancelledAt,
            String cancelReason) {

        static Standing of(Audit audit, NamingPeople people) {
            AuditDraft draft = audit.draft();
            AuditDates dates = audit.dates();
            AuditRecord record = audit.record();
            return new Standing(
                    audit.getId(),
                    audit.version(),
                    audit.name(),
                    audit.state(),
                    audit.isDiscovery(),
                    audit.lead().map(PersonId::value).orElse(null),
                    draft.scope(),
                    draft.announcement(),
                    dates.startsOn(),
                    dates.confirmBy(),
                    dates.countBy(),
                    dates.closeBy(),
                    draft.sample(),
                    people.name(record.createdBy()),
                    record.createdAt(),
                    people.name(record.approvedBy()),
                    record.frozenAt(),
                    record.closedAt(),
                    record.cancelledAt(),
                    record.cancelReason());
        }
    }

    /** A sentence that says why. */
    record Reason(String reason) {}

    /** The days of a running audit; what is left out stays. */
    record Days(LocalDate confirmBy, LocalDate countBy, LocalDate closeBy) {

        AuditDates over(AuditDates now) {
            return new AuditDates(
                    now.startsOn(),
                    confirmBy == null ? now.confirmBy() : confirmBy,
                    countBy == null ? now.countBy() : countBy,
                    closeBy == null ? now.closeBy() : closeBy);
        }
    }
}

package dev.rollcall.audit.web;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditRecord;
import dev.rollcall.audit.AuditState;
import java.util.UUID;

/** An audit as pages show it. */
public record AuditView(
        UUID id,
        String name,
        AuditState state,
        boolean discovery,
        AuditDates dates,
        UUID leadId,
        String announcement,
        AuditRecord record,
        boolean movable,
        int version) {

    static AuditView of(Audit audit) {
        return new AuditView(
                audit.getId(),
                audit.name(),
                audit.state(),
                audit.isDiscovery(),
                audit.dates(),
                audit.lead().map(lead -> lead.value()).orElse(null),
                audit.draft().announcement(),
                audit.record(),
                audit.mayMoveDates(),
                audit.version());
    }

    public boolean isDraft() {
        return state == AuditState.DRAFT;
    }

    public boolean isCancellable() {
        return !state.isFinal() && !state.isCalledOff();
    }
}

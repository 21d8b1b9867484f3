package dev.rollcall.finding.web;

import dev.rollcall.finding.Finding;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.Resolution;
import dev.rollcall.finding.RootCause;
import dev.rollcall.finding.Settlement;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.TypedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody fills in to settle findings, as typed.
 *
 * @param ids of the findings ticked; empty for all open ones of the kind
 */
record SettleForm(
        List<UUID> ids,
        FindingKind kind,
        Resolution resolution,
        String reason,
        RootCause rootCause,
        String acceptUntil,
        UUID duplicateOf) {

    static SettleForm empty() {
        return new SettleForm(List.of(), null, null, "", null, "", null);
    }

    /** With the cause that the data propose. */
    static SettleForm of(Finding finding) {
        return new SettleForm(List.of(), null, null, "", finding.rootCause(), "", null);
    }

    Settlement settlement() {
        return new Settlement(
                resolution,
                reason,
                TypedDay.read(acceptUntil),
                duplicateOf == null ? null : new FindingId(duplicateOf),
                rootCause);
    }

    FormErrors errors(LocalDate today) {
        FormErrors errors = FormErrors.of(settlement().problems(today));
        TypedDay.check(errors, "acceptUntil", acceptUntil);
        return errors;
    }

    List<FindingId> findings() {
        return ids == null ? List.of() : ids.stream().map(FindingId::new).toList();
    }

    public boolean isTicked(FindingId id) {
        return ids != null && ids.contains(id.value());
    }
}

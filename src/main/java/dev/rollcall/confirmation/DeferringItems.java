package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.MarkingOutcomes;
import dev.rollcall.audit.Outcome;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks the open items of absent people as deferred, and opens them again when those are asked. */
@Component
class DeferringItems {

    private final JdbcClient jdbc;
    private final MarkingOutcomes outcomes;

    DeferringItems(JdbcClient jdbc, MarkingOutcomes outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    void defer(AuditId audit, Collection<PersonId> people) {
        mark(audit, people, "i.outcome IS NULL", Outcome.DEFERRED, "holder absent");
    }

    void reopen(AuditId audit, PersonId person) {
        mark(audit, List.of(person), "i.outcome = 'DEFERRED' AND i.verification_id IS NULL", null, null);
    }

    private void mark(AuditId audit, Collection<PersonId> people, String which, Outcome outcome, String reason) {
        if (people.isEmpty()) {
            return;
        }
        List<MarkingOutcomes.Mark> marks = jdbc
                .sql("SELECT i.asset_id FROM audit_item i WHERE i.audit_id = :audit"
                        + " AND i.holder_id IN (:people) AND i.method IN ('ASK', 'DEFER') AND " + which)
                .param("audit", Ids.bytes(audit.value()))
                .param(
                        "people",
                        people.stream().map(one -> Ids.bytes(one.value())).toList())
                .query((row, n) -> new AssetId(Ids.uuid(row.getBytes(1))))
                .list()
                .stream()
                .map(asset -> new MarkingOutcomes.Mark(asset, outcome, reason, null, null))
                .toList();
        outcomes.mark(audit, marks);
    }
}

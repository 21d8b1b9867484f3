package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts a weakness of a draft with a reason, which stands in the report, or takes that back. What is accepted are the
 * records that are behind it now: more of them that turn up later are new.
 */
@Service
@Transactional
public class AcceptingWeaknesses {

    private static final int LONGEST_REASON = 1000;

    private final Audits audits;
    private final WeakRecords records;
    private final WhoMayAudit whoMay;
    private final JdbcClient jdbc;
    private final Clock clock;

    AcceptingWeaknesses(Audits audits, WeakRecords records, WhoMayAudit whoMay, JdbcClient jdbc, Clock clock) {
        this.audits = audits;
        this.records = records;
        this.whoMay = whoMay;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Result<Void> accept(AuditId id, Weakness weakness, String reason, Actor actor) {
        whoMay.requireRun(actor);
        if (reason == null || reason.isBlank()) {
            return Result.refused("Say why “" + weakness.title() + "” can be accepted; the report will show it");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return Result.refused("Shorten the reason to 1000 characters");
        }
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() != AuditState.DRAFT) {
            return Result.refused("The audit is no draft any more");
        }
        remove(id, weakness);
        int covered = records.cover(audit, weakness);
        jdbc.sql("""
                        INSERT INTO readiness_acceptance (audit_id, weakness, accepted_by, accepted_by_key, reason,
                                                          accepted_at, covered)
                        VALUES (:audit, :weakness, :by, :byKey, :reason, :now, :covered)""")
                .param("audit", Ids.bytes(id.value()))
                .param("weakness", weakness.name())
                .param("by", actor.author().name())
                .param("byKey", Ids.bytes(actor.author().key()))
                .param("reason", reason.strip())
                .param("covered", covered)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Result.done();
    }

    public Result<Void> takeBack(AuditId id, Weakness weakness, Actor actor) {
        whoMay.requireRun(actor);
        if (audits.lock(id).orElseThrow().state() != AuditState.DRAFT) {
            return Result.refused("The audit is no draft any more");
        }
        remove(id, weakness);
        return Result.done();
    }

    private void remove(AuditId id, Weakness weakness) {
        records.uncover(id, weakness);
        jdbc.sql("DELETE FROM readiness_acceptance WHERE audit_id = :audit AND weakness = :weakness")
                .param("audit", Ids.bytes(id.value()))
                .param("weakness", weakness.name())
                .update();
    }
}

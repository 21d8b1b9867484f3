package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an item out after the start, with a reason; it stays in the list and in the report. */
@Service
@Transactional
public class ExcludingItems {

    private static final int LONGEST_REASON = 200;

    private final Audits audits;
    private final WhoMayAudit whoMay;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ExcludingItems(Audits audits, WhoMayAudit whoMay, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.audits = audits;
        this.whoMay = whoMay;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Result<Void> exclude(AuditId id, AssetId asset, String reason, Actor actor) {
        whoMay.requireRun(actor);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Result.refused(
                    "Say in 200 characters at the most why the item is excluded; the report will show it");
        }
        if (audits.lock(id).orElseThrow().state() != AuditState.RUNNING) {
            return Result.refused("Items can be excluded only while the audit is running");
        }
        int changed = jdbc.sql("""
                        UPDATE audit_item SET version = version + 1, outcome = 'EXCLUDED', outcome_reason = :reason,
                          excluded_by_key = :key, excluded_by = :by,
                          grade = NULL, verification_id = NULL, settled_at = :now
                        WHERE audit_id = :audit AND asset_id = :asset AND (outcome IS NULL OR outcome <> 'EXCLUDED')""")
                .param("reason", reason.strip())
                .param("key", Ids.bytes(actor.author().key()))
                .param("by", actor.author().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("audit", Ids.bytes(id.value()))
                .param("asset", Ids.bytes(asset.value()))
                .update();
        if (changed == 0) {
            return Result.refused("The item is not in this audit, or is excluded already");
        }
        events.publishEvent(new ItemExcluded(id, asset, actor.author()));
        return Result.done();
    }
}

package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The findings that follow from no evidence but from what IT staff noted: one an asset in each audit. */
@Component
class NotedFindings {

    private final JdbcClient jdbc;
    private final Findings findings;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    NotedFindings(JdbcClient jdbc, Findings findings, CompanyTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.time = time;
        this.events = events;
    }

    /** The one of the asset, open; made where there is none. */
    Finding of(AuditId audit, AssetId asset) {
        FindingId id = existing(audit, asset).orElseGet(() -> add(audit, asset));
        findings.reopen(id, "Another correction is proposed", time.today(), time.now());
        return findings.find(id).orElseThrow();
    }

    /** Whether a finding about the asset is open in the audit. */
    boolean anythingOpen(AuditId audit, AssetId asset) {
        return jdbc.sql("SELECT COUNT(*) FROM finding WHERE audit_id = ? AND asset_id = ? AND state = 'OPEN'")
                        .params(Ids.bytes(audit.value()), Ids.bytes(asset.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Its corrections wait for a verdict from now on. */
    void proposed(Finding finding, String reason, Actor actor) {
        Settlement settlement = new Settlement(Resolution.CORRECT_REGISTER, reason, null, null);
        findings.settle(finding.id(), FindingState.PROPOSED, settlement, actor.author(), time.now());
        events.publishEvent(new FindingSettled(
                finding.id(),
                new AuditId(finding.auditId()),
                finding.assetId(),
                Resolution.CORRECT_REGISTER,
                actor.author()));
    }

    private Optional<FindingId> existing(AuditId audit, AssetId asset) {
        return jdbc.sql("SELECT id FROM finding WHERE audit_id = ? AND finding_kind = 'NOTED' AND subject_id = ?")
                .params(Ids.bytes(audit.value()), Ids.bytes(asset.value()))
                .query((row, n) -> new FindingId(Ids.uuid(row.getBytes(1))))
                .optional();
    }

    private FindingId add(AuditId audit, AssetId asset) {
        FindingId id = new FindingId(Ids.next());
        jdbc.sql("""
                        INSERT INTO finding (id, version, audit_id, natural_key, subject_id, asset_id, finding_kind, severity,
                            money, owner_id, due, state, found_at)
                        SELECT :id, 0, u.id, :key, a.id, a.id, 'NOTED', 'MEDIUM', i.money, u.lead_id, :due, 'OPEN', :now
                        FROM audit u JOIN asset a ON a.id = :asset
                        LEFT JOIN audit_item i ON i.audit_id = u.id AND i.asset_id = a.id WHERE u.id = :audit""")
                .param("id", Ids.bytes(id.value()))
                .param("key", FindingKind.NOTED + ":" + asset)
                .param("due", Date.valueOf(time.today()))
                .param("now", Timestamp.from(time.now()))
                .param("asset", Ids.bytes(asset.value()))
                .param("audit", Ids.bytes(audit.value()))
                .update();
        return id;
    }
}

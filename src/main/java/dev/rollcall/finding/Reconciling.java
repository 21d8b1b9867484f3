package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns items, answers and verifications into one outcome an item and into findings. Used by the step "Reconcile" of the
 * audit, by evidence that comes later, and by whoever asks for it again.
 *
 * <p>The same evidence always gives the same result and a second run changes nothing: each run works out in scratch
 * tables, by a few statements a rule, what follows from the evidence, and then takes over what differs. What a person has
 * settled stays settled; what is open, or was settled by evidence, follows the evidence.
 */
@Service
@Transactional
public class Reconciling {

    private final JdbcClient jdbc;
    private final KeepingFindings findings;
    private final ProposingCauses causes;
    private final SettlingByVerdict verdicts;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    Reconciling(
            JdbcClient jdbc,
            KeepingFindings findings,
            ProposingCauses causes,
            SettlingByVerdict verdicts,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.findings = findings;
        this.causes = causes;
        this.verdicts = verdicts;
        this.time = time;
    }

    /** Reconciles a whole audit. */
    public void reconcile(AuditId audit) {
        run(audit, null);
    }

    /** Reconciles one asset of an audit, after evidence about it came late. */
    public void reconcile(AuditId audit, AssetId asset) {
        run(audit, asset);
    }

    private void run(AuditId audit, AssetId asset) {
        Instant frozen = lock(audit);
        Map<String, Object> params = new HashMap<>();
        params.put("audit", Ids.bytes(audit.value()));
        params.put("frozenAt", Timestamp.from(frozen));
        params.put("day", java.sql.Date.valueOf(time.dayOf(frozen)));
        params.put("now", Timestamp.from(time.now()));
        if (asset != null) {
            params.put("asset", Ids.bytes(asset.value()));
        }
        empty(params);
        jdbc.sql(OutcomeRules.fill(asset == null ? "" : " AND i.asset_id = :asset"))
                .params(params)
                .update();
        Stream.of(ItemRules.ALL, OtherRules.ALL, LicenceRules.ALL, PurchaseRules.ALL)
                .flatMap(List::stream)
                .forEach(rule -> jdbc.sql(rule.statement()).params(params).update());
        jdbc.sql(OutcomeRules.MARK_DIFFERENCES).params(params).update();
        jdbc.sql(OutcomeRules.STORE).params(params).update();
        findings.takeOver(params);
        causes.propose(params);
        verdicts.settle(params);
        empty(params);
        events.publishEvent(new Reconciled(audit, asset));
    }

    /** One run an audit at a time; gives the moment from which evidence counts. */
    private Instant lock(AuditId audit) {
        return jdbc.sql("SELECT COALESCE(frozen_at, created_at) FROM audit WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(audit.value()))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void empty(Map<String, Object> params) {
        jdbc.sql("DELETE FROM reconciling_item WHERE audit_id = :audit")
                .params(params)
                .update();
        jdbc.sql("DELETE FROM reconciling_finding WHERE audit_id = :audit")
                .params(params)
                .update();
    }
}

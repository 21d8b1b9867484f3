package dev.rollcall.evidence.log;

import static dev.rollcall.evidence.log.EvidenceKind.ADDED_LATE;
import static dev.rollcall.evidence.log.EvidenceKind.AUDIT_CANCELLED;
import static dev.rollcall.evidence.log.EvidenceKind.AUDIT_CLOSED;
import static dev.rollcall.evidence.log.EvidenceKind.AUDIT_FROZEN;
import static dev.rollcall.evidence.log.EvidenceKind.AUDIT_STARTED;
import static dev.rollcall.evidence.log.EvidenceKind.CHANGED_LATE;
import static dev.rollcall.evidence.log.EvidenceKind.CHECKED_IN;
import static dev.rollcall.evidence.log.EvidenceKind.COUNT_FINISHED;
import static dev.rollcall.evidence.log.EvidenceKind.DATES_MOVED;
import static dev.rollcall.evidence.log.EvidenceKind.DECISION_TAKEN;
import static dev.rollcall.evidence.log.EvidenceKind.HOLDER_LEFT_LATE;
import static dev.rollcall.evidence.log.EvidenceKind.ITEM_EXPECTED;
import static dev.rollcall.evidence.log.EvidenceKind.LICENCE_EXPECTED;
import static dev.rollcall.evidence.log.EvidenceKind.LICENCE_REVIEWED;
import static dev.rollcall.evidence.log.EvidenceKind.LOOKED_FOR;
import static dev.rollcall.evidence.log.EvidenceKind.NOT_ANSWERED;
import static dev.rollcall.evidence.log.EvidenceKind.OUTCOME_DECIDED;
import static dev.rollcall.evidence.log.EvidenceKind.POLICY_COPIED;
import static dev.rollcall.evidence.log.EvidenceKind.SINGLE_HANDED;
import static dev.rollcall.evidence.log.EvidenceKind.WEAKNESS_ACCEPTED;

import dev.rollcall.audit.AuditCancelled;
import dev.rollcall.audit.AuditClosed;
import dev.rollcall.audit.AuditDatesMoved;
import dev.rollcall.audit.AuditFrozen;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditStarted;
import dev.rollcall.audit.ChangesTakenUp;
import dev.rollcall.audit.ItemExcluded;
import dev.rollcall.audit.LicenceMarked;
import dev.rollcall.audit.SingleHandedChanged;
import dev.rollcall.audit.WorkWithdrawn;
import dev.rollcall.values.Ids;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes down how an audit goes: started, frozen, moved, cancelled, closed. */
@Component
class HearingAudits {

    private static final int CHUNK = 500;

    private final WritingEvidence evidence;

    HearingAudits(WritingEvidence evidence) {
        this.evidence = evidence;
    }

    @EventListener
    void on(AuditStarted started) {
        evidence.write(AUDIT_STARTED, of(started.auditId()), started.by());
        evidence.write(WEAKNESS_ACCEPTED, of(started.auditId()), started.by());
    }

    @EventListener
    void on(AuditFrozen frozen) {
        Map<String, ?> audit = of(frozen.auditId());
        evidence.write(AUDIT_FROZEN, audit);
        evidence.write(POLICY_COPIED, audit);
        evidence.write(DECISION_TAKEN, audit);
        evidence.write(ITEM_EXPECTED, audit);
        evidence.write(LICENCE_EXPECTED, audit);
        evidence.write(CHECKED_IN, audit);
        evidence.write(OUTCOME_DECIDED, audit);
    }

    /** What changed, and what is expected of it now. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ChangesTakenUp taken) {
        Map<String, ?> audit = of(taken.auditId());
        evidence.write(ADDED_LATE, audit);
        evidence.write(CHANGED_LATE, audit);
        evidence.write(HOLDER_LEFT_LATE, audit);
        evidence.write(DECISION_TAKEN, audit);
        for (int from = 0; from < taken.assets().size(); from += CHUNK) {
            Map<String, ?> some = Map.of(
                    "audit",
                    Ids.bytes(taken.auditId().value()),
                    "asset",
                    taken.assets().subList(from, Math.min(taken.assets().size(), from + CHUNK)).stream()
                            .map(asset -> Ids.bytes(asset.value()))
                            .toList());
            evidence.write(ITEM_EXPECTED, some);
            evidence.write(OUTCOME_DECIDED, some);
        }
        evidence.write(CHECKED_IN, audit);
    }

    @EventListener
    void on(ItemExcluded excluded) {
        evidence.write(
                OUTCOME_DECIDED,
                Map.of(
                        "audit",
                        Ids.bytes(excluded.auditId().value()),
                        "asset",
                        Ids.bytes(excluded.assetId().value())),
                excluded.by());
    }

    @EventListener
    void on(LicenceMarked marked) {
        evidence.write(
                LICENCE_REVIEWED,
                Map.of("audit", Ids.bytes(marked.auditId().value()), "licence", Ids.bytes(marked.licenceId())));
    }

    @EventListener
    void on(AuditDatesMoved moved) {
        evidence.write(DATES_MOVED, of(moved.auditId()), moved.by());
    }

    @EventListener
    void on(SingleHandedChanged changed) {
        evidence.write(SINGLE_HANDED, of(changed.auditId()), changed.by());
    }

    @EventListener
    void on(AuditCancelled cancelled) {
        Map<String, ?> audit = of(cancelled.auditId());
        evidence.write(AUDIT_CANCELLED, audit, cancelled.by());
        evidence.write(DECISION_TAKEN, audit);
        evidence.write(OUTCOME_DECIDED, audit, cancelled.by());
    }

    /** Pieces that nobody came to before the audit was called off. */
    @EventListener
    void on(WorkWithdrawn withdrawn) {
        Map<String, ?> audit = of(withdrawn.auditId());
        evidence.write(NOT_ANSWERED, audit);
        evidence.write(
                COUNT_FINISHED, Map.of("audit", Ids.bytes(withdrawn.auditId().value()), "state", "WITHDRAWN"));
        evidence.write(LOOKED_FOR, audit);
    }

    @EventListener
    void on(AuditClosed closed) {
        evidence.write(AUDIT_CLOSED, of(closed.auditId()));
    }

    private static Map<String, ?> of(AuditId audit) {
        return Map.of("audit", Ids.bytes(audit.value()));
    }
}

package dev.rollcall.evidence.log;

import static dev.rollcall.evidence.log.EvidenceKind.CASE_CLOSED;
import static dev.rollcall.evidence.log.EvidenceKind.CASE_OPENED;
import static dev.rollcall.evidence.log.EvidenceKind.CASE_STEP;
import static dev.rollcall.evidence.log.EvidenceKind.CORRECTION_APPLIED;
import static dev.rollcall.evidence.log.EvidenceKind.CORRECTION_APPROVED;
import static dev.rollcall.evidence.log.EvidenceKind.CORRECTION_DROPPED;
import static dev.rollcall.evidence.log.EvidenceKind.CORRECTION_PROPOSED;
import static dev.rollcall.evidence.log.EvidenceKind.CORRECTION_REJECTED;
import static dev.rollcall.evidence.log.EvidenceKind.CORRECTION_REVERSED;
import static dev.rollcall.evidence.log.EvidenceKind.COUNT_FINISHED;
import static dev.rollcall.evidence.log.EvidenceKind.DECISION_TAKEN;
import static dev.rollcall.evidence.log.EvidenceKind.FINDING_HANDED_OVER;
import static dev.rollcall.evidence.log.EvidenceKind.FINDING_OPENED;
import static dev.rollcall.evidence.log.EvidenceKind.FINDING_REOPENED;
import static dev.rollcall.evidence.log.EvidenceKind.FINDING_SETTLED;
import static dev.rollcall.evidence.log.EvidenceKind.LOOKED_FOR;
import static dev.rollcall.evidence.log.EvidenceKind.OUTCOME_DECIDED;

import dev.rollcall.finding.CorrectionDecided;
import dev.rollcall.finding.CorrectionReversed;
import dev.rollcall.finding.CorrectionsApplied;
import dev.rollcall.finding.FindingSettled;
import dev.rollcall.finding.FindingsHandedOver;
import dev.rollcall.finding.FindingsOutlived;
import dev.rollcall.finding.Reconciled;
import dev.rollcall.missing.CaseStepped;
import dev.rollcall.missing.MissingCaseClosed;
import dev.rollcall.missing.MissingCasesOpened;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what came of the items: outcomes, findings, corrections, cases. */
@Component
class HearingFindings {

    private final WritingEvidence evidence;

    HearingFindings(WritingEvidence evidence) {
        this.evidence = evidence;
    }

    /** Counts and searches that ended without a word of anybody have no event of their own; that is written down with the outcomes. */
    @EventListener
    void on(Reconciled reconciled) {
        byte[] audit = Ids.bytes(reconciled.auditId().value());
        Map<String, ?> where = Map.of("audit", audit);
        if (reconciled.assetId() == null) {
            evidence.write(DECISION_TAKEN, where);
            evidence.write(LOOKED_FOR, where);
            evidence.write(COUNT_FINISHED, Map.of("audit", audit, "state", "NOT_COUNTED"));
        } else {
            where = Map.of(
                    "audit", audit, "asset", Ids.bytes(reconciled.assetId().value()));
        }
        evidence.write(OUTCOME_DECIDED, where);
        evidence.write(FINDING_OPENED, where);
        evidence.write(FINDING_REOPENED, where);
        evidence.write(FINDING_SETTLED, where);
        evidence.write(CORRECTION_DROPPED, where);
    }

    @EventListener
    void on(FindingSettled settled) {
        byte[] finding = Ids.bytes(settled.findingId().value());
        evidence.write(FINDING_SETTLED, Map.of("id", finding), settled.by());
        evidence.write(CORRECTION_PROPOSED, Map.of("finding", finding), settled.by());
    }

    @EventListener
    void on(FindingsOutlived outlived) {
        List<byte[]> ids = outlived.findings().stream()
                .map(finding -> Ids.bytes(finding.value()))
                .toList();
        evidence.write(FINDING_SETTLED, Map.of("id", ids));
    }

    @EventListener
    void on(FindingsHandedOver handed) {
        List<byte[]> ids = handed.findings().stream()
                .map(finding -> Ids.bytes(finding.value()))
                .toList();
        evidence.write(FINDING_HANDED_OVER, Map.of("id", ids), handed.by());
    }

    @EventListener
    void on(CorrectionDecided decided) {
        byte[] correction = Ids.bytes(decided.correctionId().value());
        if (decided.approved()) {
            evidence.write(CORRECTION_APPROVED, Map.of("correction", correction));
        } else {
            byte[] finding = Ids.bytes(decided.findingId().value());
            evidence.write(CORRECTION_REJECTED, Map.of("correction", correction));
            evidence.write(CORRECTION_DROPPED, Map.of("finding", finding));
            evidence.write(FINDING_REOPENED, Map.of("id", finding));
        }
    }

    @EventListener
    void on(CorrectionsApplied applied) {
        Map<String, ?> audit = Map.of("audit", Ids.bytes(applied.auditId().value()));
        evidence.write(CORRECTION_APPLIED, audit);
        evidence.write(CORRECTION_DROPPED, audit);
        evidence.write(FINDING_REOPENED, audit);
        evidence.write(FINDING_SETTLED, audit);
    }

    @EventListener
    void on(CorrectionReversed reversed) {
        evidence.write(
                CORRECTION_REVERSED,
                Map.of("id", Ids.bytes(reversed.correctionId().value())),
                reversed.by());
        evidence.write(
                FINDING_REOPENED, Map.of("id", Ids.bytes(reversed.findingId().value())), reversed.by());
    }

    @EventListener
    void on(MissingCasesOpened opened) {
        List<byte[]> cases =
                opened.cases().stream().map(one -> Ids.bytes(one.value())).toList();
        evidence.write(CASE_OPENED, Map.of("id", cases));
        evidence.write(CASE_STEP, Map.of("case", cases));
    }

    @EventListener
    void on(CaseStepped stepped) {
        evidence.write(CASE_STEP, Map.of("case", Ids.bytes(stepped.caseId().value())));
    }

    @EventListener
    void on(MissingCaseClosed closed) {
        evidence.write(CASE_CLOSED, Map.of("id", Ids.bytes(closed.caseId().value())));
    }
}

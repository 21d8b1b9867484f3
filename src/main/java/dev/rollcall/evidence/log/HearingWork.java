package dev.rollcall.evidence.log;

import static dev.rollcall.evidence.log.EvidenceKind.ANSWERED;
import static dev.rollcall.evidence.log.EvidenceKind.ANSWER_REPLACED;
import static dev.rollcall.evidence.log.EvidenceKind.ASKED;
import static dev.rollcall.evidence.log.EvidenceKind.COUNT_FINISHED;
import static dev.rollcall.evidence.log.EvidenceKind.DISOWNED;
import static dev.rollcall.evidence.log.EvidenceKind.HANDED_OVER;
import static dev.rollcall.evidence.log.EvidenceKind.HAND_OVER_ENDED;
import static dev.rollcall.evidence.log.EvidenceKind.LOOKED_FOR;
import static dev.rollcall.evidence.log.EvidenceKind.MAIL_SENT;
import static dev.rollcall.evidence.log.EvidenceKind.NOT_ANSWERED;
import static dev.rollcall.evidence.log.EvidenceKind.PHOTO_TAKEN;
import static dev.rollcall.evidence.log.EvidenceKind.SCANNED;
import static dev.rollcall.evidence.log.EvidenceKind.SCAN_TAKEN_BACK;
import static dev.rollcall.evidence.log.EvidenceKind.SET_ASIDE;
import static dev.rollcall.evidence.log.EvidenceKind.TURNED_UP;
import static dev.rollcall.evidence.log.EvidenceKind.TURNED_UP_WITHDRAWN;

import dev.rollcall.confirmation.ConfirmationAnswered;
import dev.rollcall.confirmation.ConfirmationId;
import dev.rollcall.confirmation.ConfirmationsClosed;
import dev.rollcall.confirmation.ConfirmationsOpened;
import dev.rollcall.confirmation.IdentityDenied;
import dev.rollcall.history.Author;
import dev.rollcall.locate.CodeScanned;
import dev.rollcall.locate.CountFinished;
import dev.rollcall.locate.SearchEnded;
import dev.rollcall.locate.SeenAgain;
import dev.rollcall.notification.MailSent;
import dev.rollcall.register.PhotoKept;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what people are asked, answer, scan and find. */
@Component
class HearingWork {

    private final WritingEvidence evidence;

    HearingWork(WritingEvidence evidence) {
        this.evidence = evidence;
    }

    @EventListener
    void on(ConfirmationsOpened opened) {
        List<byte[]> ids = ids(opened.confirmations());
        evidence.write(ASKED, Map.of("id", ids));
        evidence.write(SET_ASIDE, Map.of("id", ids));
    }

    @EventListener
    void on(ConfirmationsClosed closed) {
        Map<String, ?> audit = Map.of("audit", Ids.bytes(closed.auditId().value()));
        evidence.write(NOT_ANSWERED, audit);
        evidence.write(SET_ASIDE, audit);
    }

    @EventListener
    void on(IdentityDenied denied) {
        evidence.write(DISOWNED, Map.of("id", ids(denied.confirmations())));
    }

    @EventListener
    void on(ConfirmationAnswered answered) {
        Author by = answered.byKey() == null ? Author.system(answered.byName()) : Author.person(answered.byKey());
        byte[] audit = Ids.bytes(answered.audit().value());
        byte[] confirmation = Ids.bytes(answered.confirmation().value());
        byte[] person = Ids.bytes(answered.subjectKey());
        if (answered.replacesEarlier()) {
            evidence.write(ANSWER_REPLACED, Map.of("confirmation", confirmation), by);
            evidence.write(TURNED_UP_WITHDRAWN, Map.of("audit", audit, "about", person), by);
        }
        evidence.write(
                ANSWERED, Map.of("confirmation", confirmation, "submission", Ids.bytes(answered.submission())), by);
        evidence.write(HANDED_OVER, Map.of("audit", audit, "from", person), by);
        evidence.write(HAND_OVER_ENDED, Map.of("audit", audit, "from", person), by);
        evidence.write(HAND_OVER_ENDED, Map.of("to", confirmation), by);
        evidence.write(TURNED_UP, Map.of("audit", audit, "about", person), by);
    }

    @EventListener
    void on(CodeScanned scanned) {
        evidence.write(scanned.takenBack() ? SCAN_TAKEN_BACK : SCANNED, Map.of("id", scanned.scan()));
        evidence.write(
                scanned.takenBack() ? TURNED_UP_WITHDRAWN : TURNED_UP,
                Map.of(
                        "audit",
                        Ids.bytes(scanned.auditId().value()),
                        "source",
                        "SCAN",
                        "ref",
                        Long.toString(scanned.scan())));
    }

    @EventListener
    void on(PhotoKept kept) {
        evidence.write(PHOTO_TAKEN, Map.of("id", Ids.bytes(kept.photo())));
    }

    @EventListener
    void on(SeenAgain seen) {
        evidence.write(TURNED_UP_WITHDRAWN, Map.of("ref", Long.toString(seen.earlier()), "source", "SCAN"));
    }

    @EventListener
    void on(CountFinished finished) {
        evidence.write(COUNT_FINISHED, Map.of("id", Ids.bytes(finished.count().value())), finished.by());
    }

    @EventListener
    void on(SearchEnded ended) {
        evidence.write(LOOKED_FOR, Map.of("id", Ids.bytes(ended.search().value())), ended.by());
    }

    @EventListener
    void on(MailSent sent) {
        evidence.write(MAIL_SENT, Map.of("id", sent.outboxId()));
    }

    private static List<byte[]> ids(List<ConfirmationId> confirmations) {
        return confirmations.stream().map(one -> Ids.bytes(one.value())).toList();
    }
}

package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Detail;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import org.springframework.stereotype.Component;

/** The report as evidence, as its author's account, and as an answer where the holder has given it. */
@Component
class NotingReports {

    private final Timeline timeline;
    private final CaseAccounts accounts;
    private final MissingCases cases;
    private final Questions questions;
    private final RecordingVerifications recording;

    NotingReports(
            Timeline timeline,
            CaseAccounts accounts,
            MissingCases cases,
            Questions questions,
            RecordingVerifications recording) {
        this.timeline = timeline;
        this.accounts = accounts;
        this.cases = cases;
        this.questions = questions;
        this.recording = recording;
    }

    void note(CaseId id, Loss loss, PersonId holder, Actor actor) {
        MissingCase one = cases.find(id).orElseThrow();
        timeline.note(id, "Reported by " + actor.name(), actor.author());
        if (actor.subjectKey() != null) {
            accounts.add(id, actor.subjectKey(), loss.account());
        }
        if (loss.policeReport() != null && !loss.policeReport().isBlank()) {
            cases.learn(id, loss.how(), one.plan(), loss.policeReport());
        }
        boolean own = holder != null && holder.value().equals(actor.personId());
        cases.reportedBy(id, actor.author());
        if (own) {
            questions.skip(id, AskedAs.HOLDER, holder, "They have reported it themselves.");
        }
        if (own || (loss.how() != How.NOT_FOUND && holder != null)) {
            cases.reportedWith(id, evidence(one, loss, own, actor));
        }
    }

    private long evidence(MissingCase one, Loss loss, boolean own, Actor actor) {
        boolean gone = loss.how() != How.NOT_FOUND;
        return recording.record(NewVerification.of(
                        new AssetId(one.assetId()),
                        Source.ANSWER,
                        own ? Grade.SELF_DECLARED : Grade.ON_BEHALF,
                        gone ? Claim.NOT_HELD : Claim.NOT_FOUND,
                        actor.author())
                .detail(gone ? Detail.valueOf(loss.how().name()) : null)
                .onBehalf(!own)
                .build());
    }
}

package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Result;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What IT does about one missing item: looks for it, and says what became of it. Used by the tasks of the process
 * missing-item-chase; the last act of each verb moves the process on.
 */
@Service
@Transactional
public class ChasingItems {

    private final MissingCases cases;
    private final MissingCaseProcess process;
    private final RecordingVerifications recording;
    private final WhoMayChase who;
    private final Timeline timeline;
    private final Days days;

    ChasingItems(
            MissingCases cases,
            MissingCaseProcess process,
            RecordingVerifications recording,
            WhoMayChase who,
            Timeline timeline,
            Days days) {
        this.cases = cases;
        this.process = process;
        this.recording = recording;
        this.who = who;
        this.timeline = timeline;
        this.days = days;
    }

    /** It was looked for and found; a second person confirms it. */
    public Result<Void> found(CaseId id, String where, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.lock(id).orElseThrow();
        if (where == null || where.isBlank()) {
            return Result.refused("Say where it was found.");
        }
        if (one.state() != CaseState.LOOKING) {
            return notNow(one);
        }
        Proposal found = new Proposal(Ending.FOUND, null, null, null);
        cases.propose(id, found, where, actor.name(), actor.subjectKey(), days.due(one));
        timeline.note(id, "Looked for it and found it: " + where, actor.author());
        recording.record(NewVerification.of(
                        new AssetId(one.assetId()), Source.SEARCH, Grade.SELF_DECLARED, Claim.SEEN, actor.author())
                .note(where)
                .build());
        process.found(one.processInstanceId());
        return Result.done();
    }

    /** It was looked for and not found. */
    public Result<Void> notFound(CaseId id, String note, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.lock(id).orElseThrow();
        if (note == null || note.isBlank()) {
            return Result.refused("Say where it was looked for.");
        }
        if (!cases.notFound(id)) {
            return notNow(one);
        }
        timeline.note(id, "Looked for it in vain: " + note, actor.author());
        process.goOn(one.processInstanceId(), CaseState.LOOKING, "NOT_FOUND");
        return Result.done();
    }

    /** Proposes an ending. */
    public Result<Void> decide(CaseId id, Proposal proposal, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.lock(id).orElseThrow();
        Optional<String> problem = proposal.problem(one);
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (one.state() != CaseState.DECIDING) {
            return notNow(one);
        }
        cases.propose(id, proposal, one.foundWhere(), actor.name(), actor.subjectKey(), days.due(one));
        timeline.note(id, "Proposed as the ending: " + proposal.ending().label(), actor.author());
        process.goOn(one.processInstanceId(), CaseState.DECIDING, "PROPOSED");
        return Result.done();
    }

    static Result<Void> notNow(MissingCase one) {
        return Result.refused("The case has moved on: it is "
                + one.state().name().toLowerCase(Locale.ROOT) + " now. Reload the page to see how it stands.");
    }
}

package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.ChangingFields;
import dev.rollcall.values.Result;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows one missing item up: looked for, decided, confirmed by a second person. Used by the tasks of the process
 * missing-item-chase, the case's page and the API; the last act of each verb moves the process on.
 */
@Service
@Transactional
public class ChasingItems {

    private final MissingCases cases;
    private final MissingCaseProcess process;
    private final ChangingFields register;
    private final WhoMayChase who;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    ChasingItems(
            MissingCases cases,
            MissingCaseProcess process,
            ChangingFields register,
            WhoMayChase who,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.process = process;
        this.register = register;
        this.who = who;
        this.time = time;
        this.events = events;
    }

    /** It was looked for and found; the asset is active again. */
    public Result<Void> found(CaseId id, String where, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.find(id).orElseThrow();
        if (where == null || where.isBlank()) {
            return Result.refused("Say where it was found.");
        }
        if (!one.state().equals("LOOKING")) {
            return notNow(one);
        }
        return close(one, Ending.FOUND, where, actor.name(), actor.author());
    }

    /** It was looked for and not found. */
    public Result<Void> notFound(CaseId id, String note, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.find(id).orElseThrow();
        if (note == null || note.isBlank()) {
            return Result.refused("Say where it was looked for.");
        }
        if (!cases.notFound(id, note)) {
            return notNow(one);
        }
        process.goOn(one.processInstanceId(), "NOT_FOUND");
        return Result.done();
    }

    /** Proposes an ending. */
    public Result<Void> decide(CaseId id, Proposal proposal, Actor actor) {
        who.requireChase(actor);
        MissingCase one = cases.find(id).orElseThrow();
        Optional<String> problem = proposal.problem();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (!cases.propose(id, proposal, actor.name(), actor.subjectKey())) {
            return notNow(one);
        }
        process.goOn(one.processInstanceId(), "PROPOSED");
        return Result.done();
    }

    /** A second person confirms the ending; the register follows. */
    public Result<Void> confirm(CaseId id, Actor actor) {
        who.requireSee(actor);
        MissingCase one = cases.find(id).orElseThrow();
        if (!one.state().equals("CONFIRMING")) {
            return notNow(one);
        }
        return who.isSecond(actor, one)
                ? close(one, one.ending(), null, actor.name(), actor.author())
                : Result.refused(
                        "You proposed this ending, or it is about your own equipment. Somebody else confirms it.");
    }

    /** A second person sends the ending back, to be decided anew. */
    public Result<Void> sendBack(CaseId id, String reason, Actor actor) {
        who.requireSee(actor);
        MissingCase one = cases.find(id).orElseThrow();
        if (reason == null || reason.isBlank()) {
            return Result.refused("Say why the ending does not hold.");
        }
        if (!cases.sendBack(id)) {
            return notNow(one);
        }
        process.goOn(one.processInstanceId(), "SENT_BACK");
        return Result.done();
    }

    /** The correction that opened the case was taken back: the record was wrong to call it missing. */
    void withdraw(UUID asset) {
        cases.openOf(asset).ifPresent(one -> {
            cases.close(one.id(), Ending.RECORD_WRONG, null, "the reversal of the correction", time.now());
            process.end(one.processInstanceId(), Ending.RECORD_WRONG);
            events.publishEvent(new MissingCaseClosed(one.id(), new AssetId(asset), Ending.RECORD_WRONG));
        });
    }

    private Result<Void> close(MissingCase one, Ending ending, String where, String by, Author author) {
        AssetStatus status = ending.status().orElse(one.holderId() == null ? AssetStatus.STOCK : AssetStatus.IN_USE);
        if (!status.name().equals(one.status())) {
            Cause cause = new Cause(Cause.Kind.MISSING_CASE, one.id().toString(), ending.label());
            Result<Void> changed =
                    register.change(new AssetId(one.assetId()), "status", one.status(), status.name(), cause, author);
            if (!changed.isDone()) {
                return changed;
            }
        }
        cases.close(one.id(), ending, where, by, time.now());
        process.end(one.processInstanceId(), ending);
        events.publishEvent(new MissingCaseClosed(one.id(), new AssetId(one.assetId()), ending));
        return Result.done();
    }

    private static Result<Void> notNow(MissingCase one) {
        return Result.refused("The case has moved on: it is " + one.state().toLowerCase(java.util.Locale.ROOT)
                + ". Reload the page to see how it stands.");
    }
}

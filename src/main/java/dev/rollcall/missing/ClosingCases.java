package dev.rollcall.missing;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.missing.MissingCases.Confirmed;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.ChangingFields;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case: the register says what became of the thing, and the process ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClosingCases {

    private final MissingCases cases;
    private final Questions questions;
    private final MissingCaseProcess process;
    private final ChangingFields register;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ClosingCases(
            MissingCases cases,
            Questions questions,
            MissingCaseProcess process,
            ChangingFields register,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.questions = questions;
        this.process = process;
        this.register = register;
        this.timeline = timeline;
        this.events = events;
    }

    /** Refused where the register does not take what follows. */
    Result<Void> close(MissingCase one, Confirmed confirmed, Author author) {
        Ending ending = confirmed.ending();
        AssetStatus status = ending.status().orElse(one.holderId() == null ? AssetStatus.STOCK : AssetStatus.IN_USE);
        if (!status.name().equals(one.status())) {
            Cause cause = new Cause(Cause.Kind.MISSING_CASE, one.id().toString(), ending.label());
            Result<Void> changed =
                    register.change(new AssetId(one.assetId()), "status", one.status(), status.name(), cause, author);
            if (!changed.isDone()) {
                return changed;
            }
        }
        cases.close(one.id(), confirmed);
        timeline.note(one.id(), "Closed: " + ending.label(), author);
        process.goOn(one.processInstanceId(), CaseState.CONFIRMING, ending.name());
        events.publishEvent(new MissingCaseClosed(one.id(), new AssetId(one.assetId()), ending));
        return Result.done();
    }

    /** The correction that opened the case was taken back: the record was wrong to call it missing. */
    void withdraw(UUID asset) {
        cases.openOf(asset).flatMap(open -> cases.lock(open.id())).ifPresent(one -> {
            Confirmed byReversal =
                    new Confirmed(Ending.RECORD_WRONG, "the reversal of the correction", null, null, null);
            cases.close(one.id(), byReversal);
            questions.withdraw(one.id());
            timeline.note(one.id(), "Closed: the correction that opened the case was taken back");
            if (one.processInstanceId() != null) {
                process.end(one.processInstanceId(), Ending.RECORD_WRONG);
            }
            events.publishEvent(new MissingCaseClosed(one.id(), new AssetId(asset), Ending.RECORD_WRONG));
        });
    }
}

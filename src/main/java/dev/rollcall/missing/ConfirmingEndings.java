package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.MissingCases.Confirmed;
import dev.rollcall.values.Result;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person agrees to the ending of a case, within their limit, or sends it back to be decided anew. */
@Service
@Transactional
public class ConfirmingEndings {

    private final MissingCases cases;
    private final ClosingCases closing;
    private final MissingCaseProcess process;
    private final ConfirmingLimit limits;
    private final WhoMayChase who;
    private final Timeline timeline;

    ConfirmingEndings(
            MissingCases cases,
            ClosingCases closing,
            MissingCaseProcess process,
            ConfirmingLimit limits,
            WhoMayChase who,
            Timeline timeline) {
        this.cases = cases;
        this.closing = closing;
        this.process = process;
        this.limits = limits;
        this.who = who;
        this.timeline = timeline;
    }

    /** The register follows. */
    public Result<Void> confirm(CaseId id, Actor actor) {
        who.requireConfirm(actor);
        MissingCase one = cases.lock(id).orElseThrow();
        Optional<Result<Void>> refused = refusal(one, actor);
        if (refused.isPresent()) {
            return refused.get();
        }
        BigDecimal limit = limits.of(actor);
        if (one.ending().isLoss() && ChasePolicy.worth(one.money()).compareTo(limit) > 0) {
            return Result.refused(
                    "This is worth " + ChasePolicy.worth(one.money()).toPlainString()
                            + ", above your limit of " + limit.toPlainString()
                            + ". Somebody with a higher limit has to confirm it.");
        }
        Confirmed confirmed =
                new Confirmed(one.ending(), actor.name(), actor.subjectKey(), ConfirmingLimit.role(actor), limit);
        return closing.close(one, confirmed, actor.author());
    }

    /** To be decided anew. */
    public Result<Void> sendBack(CaseId id, String reason, Actor actor) {
        who.requireConfirm(actor);
        MissingCase one = cases.lock(id).orElseThrow();
        if (reason == null || reason.isBlank()) {
            return Result.refused("Say why the ending does not hold.");
        }
        Optional<Result<Void>> refused = refusal(one, actor);
        if (refused.isPresent()) {
            return refused.get();
        }
        cases.moveTo(id, CaseState.DECIDING, one.due(), CaseState.CONFIRMING);
        timeline.note(id, "Sent back: " + one.ending().label() + " does not hold. " + reason, actor.author());
        process.goOn(one.processInstanceId(), CaseState.CONFIRMING, "SENT_BACK");
        return Result.done();
    }

    private Optional<Result<Void>> refusal(MissingCase one, Actor actor) {
        if (one.state() != CaseState.CONFIRMING) {
            return Optional.of(ChasingItems.notNow(one));
        }
        return who.isSecond(actor, one)
                ? Optional.empty()
                : Optional.of(Result.refused(
                        "You proposed this ending, or it is about your own equipment. Somebody else confirms it."));
    }
}

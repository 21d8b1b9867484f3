package dev.rollcall.missing.process;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseTitles;
import dev.rollcall.missing.ChasingItems;
import dev.rollcall.missing.Ending;
import dev.rollcall.missing.Proposal;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task of deciding what became of the item. */
@Component
class DecideOnItem extends CaseTask {

    private final ChasingItems chasing;

    DecideOnItem(ChasingItems chasing, CaseTitles titles) {
        super(MissingModel.FORM_DECIDE, titles);
        this.chasing = chasing;
    }

    @Override
    Result<Void> act(CaseId id, Map<String, Object> answers, Actor actor) {
        Object ending = answers.get("ending");
        Proposal proposal = new Proposal(
                ending == null ? null : Ending.valueOf(ending.toString()),
                (String) answers.get("circumstances"),
                (String) answers.get("policeReport"),
                (String) answers.get("financeReference"));
        return chasing.decide(id, proposal, actor);
    }
}

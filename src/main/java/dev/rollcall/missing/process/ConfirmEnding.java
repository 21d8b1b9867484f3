package dev.rollcall.missing.process;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseTitles;
import dev.rollcall.missing.ChasingItems;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task of confirming the ending, by a second person. */
@Component
class ConfirmEnding extends CaseTask {

    private final ChasingItems chasing;

    ConfirmEnding(ChasingItems chasing, CaseTitles titles) {
        super(MissingModel.FORM_CONFIRM, titles);
        this.chasing = chasing;
    }

    @Override
    Result<Void> act(CaseId id, Map<String, Object> answers, Actor actor) {
        return "ACCEPT".equals(answers.get("verdict"))
                ? chasing.confirm(id, actor)
                : chasing.sendBack(id, (String) answers.get("reason"), actor);
    }
}

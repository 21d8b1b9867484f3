package dev.rollcall.missing.process;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseTitles;
import dev.rollcall.missing.ConfirmingEndings;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task of confirming the ending, by a second person. */
@Component
class ConfirmEnding extends CaseTask {

    private final ConfirmingEndings confirming;

    ConfirmEnding(ConfirmingEndings confirming, CaseTitles titles) {
        super(MissingModel.FORM_CONFIRM, titles);
        this.confirming = confirming;
    }

    @Override
    Result<Void> act(CaseId id, Map<String, Object> answers, Actor actor) {
        return "ACCEPT".equals(answers.get("verdict"))
                ? confirming.confirm(id, actor)
                : confirming.sendBack(id, (String) answers.get("reason"), actor);
    }
}

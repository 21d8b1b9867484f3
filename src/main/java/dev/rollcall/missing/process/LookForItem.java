package dev.rollcall.missing.process;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.CaseTitles;
import dev.rollcall.missing.ChasingItems;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task of looking for the item. */
@Component
class LookForItem extends CaseTask {

    private final ChasingItems chasing;

    LookForItem(ChasingItems chasing, CaseTitles titles) {
        super(MissingModel.FORM_LOOK, titles);
        this.chasing = chasing;
    }

    @Override
    Result<Void> act(CaseId id, Map<String, Object> answers, Actor actor) {
        return "FOUND".equals(answers.get("result"))
                ? chasing.found(id, (String) answers.get("where"), actor)
                : chasing.notFound(id, (String) answers.get("note"), actor);
    }
}

package dev.rollcall.leaver.process;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.ChasingReturns;
import dev.rollcall.leaver.CollectingAssets;
import dev.rollcall.leaver.DepartureTitles;
import dev.rollcall.leaver.ItemCondition;
import dev.rollcall.leaver.ReturnItemId;
import dev.rollcall.leaver.Returned;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task "Collect asset". */
@Component
class CollectAsset extends ReturnTask {

    private final CollectingAssets collecting;
    private final ChasingReturns chasing;

    CollectAsset(CollectingAssets collecting, ChasingReturns chasing, DepartureTitles titles) {
        super(DepartureModel.FORM_COLLECT, titles);
        this.collecting = collecting;
        this.chasing = chasing;
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of("place", titles.usualPlace(task.subject()));
    }

    @Override
    Result<Void> act(ReturnItemId id, Map<String, Object> answers, Actor actor) {
        String note = (String) answers.get("note");
        return switch ((String) answers.get("result")) {
            case "RETURNED" ->
                collecting.returned(
                        id,
                        new Returned(
                                ItemCondition.valueOf((String) answers.get("condition")),
                                (String) answers.get("place"),
                                AssetStatus.valueOf((String) answers.get("goesOn")),
                                note),
                        actor);
            case "ELSEWHERE" -> collecting.handedOn(id, (String) answers.get("holder"), note, actor);
            default -> chasing.missing(id, note, actor);
        };
    }
}

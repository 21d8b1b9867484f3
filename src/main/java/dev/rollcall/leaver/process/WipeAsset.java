package dev.rollcall.leaver.process;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.DepartureTitles;
import dev.rollcall.leaver.ReturnItemId;
import dev.rollcall.leaver.WipingAssets;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task "Wipe asset". */
@Component
class WipeAsset extends ReturnTask {

    private final WipingAssets wiping;

    WipeAsset(WipingAssets wiping, DepartureTitles titles) {
        super(DepartureModel.FORM_WIPE, titles);
        this.wiping = wiping;
    }

    @Override
    Result<Void> act(ReturnItemId id, Map<String, Object> answers, Actor actor) {
        return wiping.wiped(id, (String) answers.get("note"), actor);
    }
}

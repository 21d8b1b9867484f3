package dev.rollcall.leaver.process;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.DepartureTitles;
import dev.rollcall.leaver.ReleasingSeats;
import dev.rollcall.leaver.ReturnItemId;
import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task "Release seat". */
@Component
class ReleaseSeat extends ReturnTask {

    private final ReleasingSeats releasing;

    ReleaseSeat(ReleasingSeats releasing, DepartureTitles titles) {
        super(DepartureModel.FORM_RELEASE, titles);
        this.releasing = releasing;
    }

    @Override
    Result<Void> act(ReturnItemId id, Map<String, Object> answers, Actor actor) {
        return releasing.released(id, (String) answers.get("note"), actor);
    }
}

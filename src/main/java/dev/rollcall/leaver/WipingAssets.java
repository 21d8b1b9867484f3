package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.DataHolds;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a returned thing was wiped. Refused as long as a data hold is on it. */
@Service
@Transactional
public class WipingAssets {

    private final ReturnItems items;
    private final DataHolds holds;
    private final DepartureProcess process;
    private final DepartureTimeline timeline;
    private final WhoMaySeeDepartures who;

    WipingAssets(
            ReturnItems items,
            DataHolds holds,
            DepartureProcess process,
            DepartureTimeline timeline,
            WhoMaySeeDepartures who) {
        this.items = items;
        this.holds = holds;
        this.process = process;
        this.timeline = timeline;
        this.who = who;
    }

    public Result<Void> wiped(ReturnItemId id, String note, Actor actor) {
        who.requireHandle(actor);
        ReturnItem item = items.find(id).orElseThrow();
        Optional<String> hold = holds.of(new AssetId(item.assetId()));
        if (hold.isPresent()) {
            return Result.refused("A data hold is on it: " + hold.get()
                    + " Keep it as it is, and wipe it once the hold is lifted on the page of the departure.");
        }
        if (!items.wiped(id)) {
            return Result.refused("It is wiped already, or has not come back yet.");
        }
        process.wiped(item.processInstanceId());
        timeline.note(
                item.owner(),
                item.assetId(),
                item.what() + ": wiped" + (note == null || note.isBlank() ? "" : ". " + note),
                actor.author());
        return Result.done();
    }
}

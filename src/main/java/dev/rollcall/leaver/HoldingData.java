package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.DataHolds;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a data hold on all that a leaver gives back, and lifts it again. */
@Service
@Transactional
public class HoldingData {

    private static final int LONGEST_REASON = 500;

    private final Departures departures;
    private final ReturnItems items;
    private final DataHolds holds;
    private final DepartureTimeline timeline;
    private final WhoMaySeeDepartures who;

    HoldingData(
            Departures departures,
            ReturnItems items,
            DataHolds holds,
            DepartureTimeline timeline,
            WhoMaySeeDepartures who) {
        this.departures = departures;
        this.items = items;
        this.holds = holds;
        this.timeline = timeline;
        this.who = who;
    }

    /** Refused without a reason. What is added to the list later comes under the hold too. */
    public Result<Void> hold(DepartureId id, String reason, Actor actor) {
        who.requireHandle(actor);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Result.refused("Say why nothing may be wiped, in " + LONGEST_REASON + " characters at the most.");
        }
        departures.hold(id, reason.strip());
        items.of(id).stream()
                .filter(item -> item.isThing() && item.wipedAt() == null && item.state() != ItemState.WITHDRAWN)
                .forEach(item -> holds.place(new AssetId(item.assetId()), reason.strip(), actor.author()));
        timeline.note(id, "Data hold: " + reason.strip(), actor.author());
        return Result.done();
    }

    /** Also after the departure has ended, as long as the hold goes on. Refused without a reason. */
    public Result<Void> lift(DepartureId id, String reason, Actor actor) {
        who.requireHandle(actor);
        if (reason == null || reason.isBlank()) {
            return Result.refused("Say why the hold is lifted.");
        }
        departures.lift(id);
        items.of(id).stream()
                .filter(ReturnItem::isThing)
                .forEach(item -> holds.lift(new AssetId(item.assetId()), actor.author()));
        timeline.note(id, "Data hold lifted: " + reason.strip(), actor.author());
        return Result.done();
    }
}

package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.missing.How;
import dev.rollcall.missing.Loss;
import dev.rollcall.missing.ReportingLosses;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands what is not back to a missing-item case, where it is followed up until it is accounted for. */
@Service
@Transactional
public class ChasingReturns {

    private static final Actor SERVICE = Actor.system("Rollcall");

    private final Departures departures;
    private final ReturnItems items;
    private final ReportingLosses losses;
    private final SettlingReturns settling;
    private final WhoMaySeeDepartures who;
    private final CompanyTime time;

    ChasingReturns(
            Departures departures,
            ReturnItems items,
            ReportingLosses losses,
            SettlingReturns settling,
            WhoMaySeeDepartures who,
            CompanyTime time) {
        this.departures = departures;
        this.items = items;
        this.losses = losses;
        this.settling = settling;
        this.who = who;
        this.time = time;
    }

    /** All that has not come back by the deadline; nothing where it has moved meanwhile. */
    public void chase(DepartureId id) {
        Departure departure = departures.lock(id);
        if (departure.isOpen() && departure.returnBy().isBefore(time.today())) {
            items.of(id).stream()
                    .filter(item -> item.isOpen() && item.isThing())
                    .forEach(item -> chase(item, "not back by " + DayText.of(departure.returnBy()), SERVICE));
        }
    }

    /** One thing that whoever waits for it knows not to come back. */
    public Result<Void> missing(ReturnItemId id, String note, Actor actor) {
        who.requireHandle(actor);
        ReturnItem item = items.find(id).orElseThrow();
        if (!item.isOpen()) {
            return Result.refused("This is settled already.");
        }
        chase(item, note == null || note.isBlank() ? "does not come back" : note, actor);
        return Result.done();
    }

    private void chase(ReturnItem item, String why, Actor actor) {
        AssetId asset = new AssetId(item.assetId());
        if (losses.caseOf(asset).isEmpty()) {
            losses.report(asset, new Loss(How.NOT_FOUND, item.person() + " left, and it is " + why + ".", null), actor);
        }
        settling.settle(item, ItemState.CHASED, null, null, why, actor.author());
    }
}

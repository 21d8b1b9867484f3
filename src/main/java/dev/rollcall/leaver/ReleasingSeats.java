package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.AssigningSeats;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frees the seat of a leaver on record once their account is gone. A seat that is free already stays so. */
@Service
@Transactional
public class ReleasingSeats {

    private final ReturnItems items;
    private final AssigningSeats seats;
    private final SettlingReturns settling;

    ReleasingSeats(ReturnItems items, AssigningSeats seats, SettlingReturns settling) {
        this.items = items;
        this.seats = seats;
        this.settling = settling;
    }

    /** By whoever has the task: the owner of the licence or the IT staff. */
    public Result<Void> released(ReturnItemId id, String note, Actor actor) {
        ReturnItem item = items.find(id).orElseThrow();
        if (!item.isOpen()) {
            return Result.refused("This seat is settled already.");
        }
        Cause cause = new Cause(Cause.Kind.DEPARTURE, item.departureId().toString(), note);
        seats.free(new LicenceId(item.licenceId()), item.personId(), cause, actor.author());
        settling.settle(item, ItemState.RELEASED, null, null, note, actor.author());
        return Result.done();
    }
}

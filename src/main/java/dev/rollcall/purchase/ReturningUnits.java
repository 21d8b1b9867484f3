package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends units back to the supplier. */
@Service
@Transactional
public class ReturningUnits {

    private static final int LONGEST = 700;

    private final Purchases purchases;
    private final PurchaseLines lines;
    private final Units units;
    private final RegisteringUnits registering;
    private final FollowingPurchases following;
    private final PurchaseTimeline timeline;

    ReturningUnits(
            Purchases purchases,
            PurchaseLines lines,
            Units units,
            RegisteringUnits registering,
            FollowingPurchases following,
            PurchaseTimeline timeline) {
        this.purchases = purchases;
        this.lines = lines;
        this.units = units;
        this.registering = registering;
        this.following = following;
        this.timeline = timeline;
    }

    /**
     * Goes back to the supplier: its record is retired, and whoever was to acknowledge it is no longer asked.
     *
     * @param replaced whether another one is to come instead
     */
    public Result<UnitId> sendBack(PurchaseId id, UnitId unitId, String reason, boolean replaced, Actor actor) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        Unit unit = units.of(id, unitId).orElseThrow();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            return Result.refused("Enter a reason of at most " + LONGEST + " characters");
        }
        if (unit.state() == UnitState.RETURNED) {
            return Result.refused(unit.code() + " went back already.");
        }
        boolean wasKept = unit.state() == UnitState.REGISTERED;
        if (wasKept) {
            Result<?> out = registering.takeOut(unit, purchase, reason.strip(), actor.author());
            if (!out.isDone()) {
                return Result.refused(out.refusal().orElseThrow());
            }
        }
        boolean over = wasKept && lines.find(id, unit.line()).orElseThrow().over() > 0;
        units.returned(unitId, reason.strip());
        if (wasKept && !replaced && !over) {
            lines.waive(id, lines.find(id, unit.line()).orElseThrow(), unit.quantity());
        }
        timeline.note(
                id,
                unit.code() + " sent back" + (replaced ? ", another is to come" : "") + ": " + reason.strip(),
                actor.author());
        following.after(purchase);
        return Result.done(unitId);
    }
}

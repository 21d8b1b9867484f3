package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.Received.Outcome;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what waits for a decision: more than was ordered, of no line in particular, or refused by the register. */
@Service
@Transactional
public class KeepingUnits {

    private final Purchases purchases;
    private final PurchaseLines lines;
    private final Units units;
    private final TakingPieces taking;
    private final FollowingPurchases following;

    KeepingUnits(
            Purchases purchases, PurchaseLines lines, Units units, TakingPieces taking, FollowingPurchases following) {
        this.purchases = purchases;
        this.lines = lines;
        this.units = units;
        this.taking = taking;
        this.following = following;
    }

    /** A unit that waits for a decision is kept, for this line. */
    public Result<Received> keep(PurchaseId id, UnitId unitId, int lineNumber, Actor actor) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        Unit unit = units.of(id, unitId).orElseThrow();
        Optional<PurchaseLine> line = lines.find(id, lineNumber);
        if (unit.state() != UnitState.UNDECIDED || line.isEmpty()) {
            return Result.refused(
                    line.isEmpty()
                            ? "Choose a line of the order."
                            : unit.code() + " is " + unit.state().words() + " already.");
        }
        if (line.get().registration() == Registration.NOT_AT_ALL) {
            return Result.refused("Things of line " + lineNumber + " are not registered. Choose another line.");
        }
        Result<Received> stored = taking.store(purchase, line.get(), PlacingUnits.piece(unit), unitId, actor.author());
        if (stored.isDone() && stored.value().outcome() == Outcome.IN_REGISTER) {
            return Result.refused("The register has " + unit.code() + " already: "
                    + stored.value().title() + ". Send it back, or mend that record first.");
        }
        return stored.map(received -> {
            following.after(purchase);
            return received;
        });
    }
}

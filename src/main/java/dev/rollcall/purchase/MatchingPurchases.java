package dev.rollcall.purchase;

import dev.rollcall.finding.LikelyPurchases;
import dev.rollcall.history.Author;
import dev.rollcall.purchase.Received.Outcome;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers what an audit found without a record against the line of the order that it came from. */
@Component
@Transactional
class MatchingPurchases implements LikelyPurchases {

    private final LikelyLines likely;
    private final Purchases purchases;
    private final Units units;
    private final TakingPieces taking;
    private final FollowingPurchases following;
    private final PlacingFound placing;

    MatchingPurchases(
            LikelyLines likely,
            Purchases purchases,
            Units units,
            TakingPieces taking,
            FollowingPurchases following,
            PlacingFound placing) {
        this.likely = likely;
        this.purchases = purchases;
        this.units = units;
        this.taking = taking;
        this.following = following;
        this.placing = placing;
    }

    @Override
    public List<Likely> of(Unrecorded thing) {
        return likely.of(thing);
    }

    @Override
    public Result<AssetId> register(String origin, Unrecorded thing, AssetFields found, UUID audit, Author author) {
        String[] parts = origin.split("/");
        Purchase purchase = purchases.lock(PurchaseId.of(parts[0])).orElseThrow();
        Optional<PurchaseLine> line = likely.line(purchase.purchaseId(), Integer.parseInt(parts[1]));
        Piece piece = new Piece("found-" + thing.id(), thing.serial(), thing.tag(), null, null, null, null, null);
        Optional<Unit> kept = units.here(purchase.purchaseId(), piece);
        if (line.isEmpty() || line.get().awaited() == 0 && kept.isEmpty()) {
            return Result.refused("Order " + purchase.orderNumber() + " awaits nothing more there. Say that the thing"
                    + " came from no purchase, and settle the finding again.");
        }
        UnitId unit = kept.filter(one -> one.state() == UnitState.UNDECIDED)
                .map(Unit::id)
                .orElseGet(() -> units.add(
                        purchase.purchaseId(), line.get().number(), piece, UnitState.UNDECIDED, null, author));
        Result<Received> stored = taking.store(purchase, line.get(), piece, unit, author);
        if (!stored.isDone() || stored.value().outcome() == Outcome.IN_REGISTER) {
            return Result.refused(stored.refusal().orElse("The register has it already."));
        }
        AssetId asset = placing.place(unit, audit, stored.value().assetId(), found, purchase, author);
        following.after(purchase);
        return Result.done(asset);
    }
}

package dev.rollcall.purchase;

import dev.rollcall.history.Author;
import dev.rollcall.purchase.Received.Outcome;
import dev.rollcall.values.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Registers what came before its order was recorded, as if it had come afterwards. */
@Component
class PlacingUnits {

    private final Units units;
    private final PurchaseLines lines;
    private final TakingPieces taking;

    PlacingUnits(Units units, PurchaseLines lines, TakingPieces taking) {
        this.units = units;
        this.lines = lines;
        this.taking = taking;
    }

    void place(Purchase purchase, Author author) {
        units.of(purchase.purchaseId()).stream()
                .filter(unit -> unit.state() == UnitState.UNDECIDED)
                .sorted(Comparator.comparing(Unit::receivedAt)
                        .thenComparing(unit -> unit.id().value()))
                .forEach(unit -> place(purchase, unit, author));
    }

    private void place(Purchase purchase, Unit unit, Author author) {
        Piece piece = piece(unit);
        List<PurchaseLine> all = lines.of(purchase.purchaseId());
        Optional<PurchaseLine> line = TakingPieces.lineOf(all, piece);
        if (line.isEmpty()) {
            units.undecided(unit.id(), "Of no line in particular");
        } else if (line.get().awaited() < unit.quantity()) {
            units.undecided(unit.id(), TakingPieces.MORE);
        } else {
            Result<Received> stored = taking.store(purchase, line.get(), piece, unit.id(), author);
            if (!stored.isDone() || stored.value().outcome() == Outcome.IN_REGISTER) {
                units.undecided(unit.id(), stored.refusal().orElse("The register has it already"));
            }
        }
    }

    /** The unit as the piece that it was. */
    static Piece piece(Unit unit) {
        return new Piece(
                unit.submission(),
                unit.serial(),
                unit.tag(),
                unit.line(),
                unit.quantity(),
                null,
                unit.delivery(),
                unit.receivedOn());
    }
}

package dev.rollcall.purchase.web;

import dev.rollcall.purchase.IssueState;
import dev.rollcall.purchase.PurchaseTimeline;
import dev.rollcall.purchase.Registration;
import dev.rollcall.purchase.UnitState;
import dev.rollcall.register.AssetId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What belongs to a purchase, as programs read it. */
record ApiPurchase(List<Line> lines, List<Unit> units, List<Issued> issues, List<PurchaseTimeline.Event> events) {

    /**
     * @param waived how many will not come any more
     * @param kept how many stand in the register
     * @param awaited how many are still to come and to be registered
     */
    record Line(
            int number,
            UUID kind,
            String title,
            int ordered,
            int waived,
            int kept,
            int awaited,
            BigDecimal unitPrice,
            Integer warrantyMonths,
            UUID forPerson,
            Registration registration) {}

    /** @param asset its record, null while it has none */
    record Unit(
            UUID id,
            Integer line,
            String serial,
            String tag,
            int quantity,
            UnitState state,
            UUID asset,
            String delivery,
            LocalDate receivedOn,
            String reason) {}

    /** A thing that was issued, and what its holder said. */
    record Issued(UUID id, UUID unit, UUID asset, UUID person, IssueState state, LocalDate due, String note) {}

    static ApiPurchase of(PurchaseView.Whole whole) {
        return new ApiPurchase(
                whole.lines().stream()
                        .map(line -> new Line(
                                line.number(),
                                line.kindId().value(),
                                line.title(),
                                line.ordered(),
                                line.waived(),
                                line.kept(),
                                line.awaited(),
                                line.unitPrice(),
                                line.warrantyMonths(),
                                line.forPerson() == null
                                        ? null
                                        : line.forPerson().value(),
                                line.registration()))
                        .toList(),
                whole.units().stream()
                        .map(unit -> new Unit(
                                unit.id().value(),
                                unit.line(),
                                unit.serial(),
                                unit.tag(),
                                unit.quantity(),
                                unit.state(),
                                value(unit.assetId()),
                                unit.delivery(),
                                unit.receivedOn(),
                                unit.reason()))
                        .toList(),
                whole.issues().stream()
                        .map(issue -> new Issued(
                                issue.id().value(),
                                issue.unitId().value(),
                                value(issue.assetId()),
                                issue.personId().value(),
                                issue.state(),
                                issue.due(),
                                issue.note()))
                        .toList(),
                whole.events());
    }

    private static UUID value(AssetId asset) {
        return asset == null ? null : asset.value();
    }
}

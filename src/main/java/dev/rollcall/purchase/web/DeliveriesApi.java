package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.Delivery;
import dev.rollcall.purchase.IssuingUnits;
import dev.rollcall.purchase.KeepingUnits;
import dev.rollcall.purchase.Piece;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.Received;
import dev.rollcall.purchase.ReceivingDeliveries;
import dev.rollcall.purchase.ReturningUnits;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries for programs: received whole or piece by piece, kept, sent back, issued. */
@RestController
@RequestMapping("/api/v1/purchases")
@Tag(name = "Purchases")
class DeliveriesApi {

    private final PurchaseView view;
    private final ReceivingDeliveries receiving;
    private final KeepingUnits keeping;
    private final ReturningUnits returning;
    private final IssuingUnits issuing;

    DeliveriesApi(
            PurchaseView view,
            ReceivingDeliveries receiving,
            KeepingUnits keeping,
            ReturningUnits returning,
            IssuingUnits issuing) {
        this.view = view;
        this.receiving = receiving;
        this.keeping = keeping;
        this.returning = returning;
        this.issuing = issuing;
    }

    @PostMapping("/deliveries")
    @Operation(
            summary =
                    "Receives what a delivery note lists; of an order that nobody has recorded it makes a provisional one")
    Map<String, UUID> receive(@RequestBody Delivered body, Actor actor) {
        view.require(actor);
        Delivery delivery = new Delivery(LaidOrder.order(body.entity(), body.orderNumber()), body.pieces());
        PurchaseId id = Problems.orThrow(receiving.receive(delivery, actor));
        return Map.of("purchase", id.value());
    }

    @PostMapping("/{id}/scans")
    @Operation(summary = "Takes one piece and says at once what became of it; the same submission is the same piece")
    ScanAnswer scan(@PathVariable UUID id, @RequestBody Piece body, Actor actor) {
        Received received = Problems.orThrow(receiving.scan(view.permitted(id, actor), body, actor));
        return ScanAnswer.of(received);
    }

    @PostMapping("/{id}/units/{unit}/keep")
    @Operation(summary = "Keeps a unit that waits for a decision, for a line")
    ScanAnswer keep(@PathVariable UUID id, @PathVariable UUID unit, @RequestBody Kept body, Actor actor) {
        PurchaseId purchase = view.permitted(id, actor);
        return ScanAnswer.of(Problems.orThrow(
                keeping.keep(purchase, view.unit(purchase, unit).id(), body.line(), actor)));
    }

    @PostMapping("/{id}/units/{unit}/send-back")
    @Operation(summary = "Sends a unit back; its record is retired")
    Map<String, UUID> sendBack(
            @PathVariable UUID id, @PathVariable UUID unit, @RequestBody SentBack body, Actor actor) {
        PurchaseId purchase = view.permitted(id, actor);
        Problems.orThrow(
                returning.sendBack(purchase, view.unit(purchase, unit).id(), body.reason(), body.replaced(), actor));
        return Map.of("unit", unit);
    }

    @PostMapping("/{id}/units/{unit}/issue")
    @Operation(summary = "Issues a unit to a person, who is asked to say that it came")
    Map<String, UUID> issue(@PathVariable UUID id, @PathVariable UUID unit, @RequestBody Issued body, Actor actor) {
        PurchaseId purchase = view.permitted(id, actor);
        if (body.person() == null) {
            throw Problems.of("Say to whom: the id of a person, as person.", Map.of("person", "Say to whom"));
        }
        return Map.of(
                "issue",
                Problems.orThrow(issuing.issue(
                                purchase, view.unit(purchase, unit).id(), new PersonId(body.person()), actor))
                        .value());
    }

    /** @param entity id of the legal entity that ordered */
    record Delivered(UUID entity, String orderNumber, List<Piece> pieces) {}

    /** @param line number of the line */
    record Kept(int line) {}

    /** @param replaced whether another one is to come instead */
    record SentBack(String reason, boolean replaced) {}

    /** @param person id */
    record Issued(UUID person) {}
}

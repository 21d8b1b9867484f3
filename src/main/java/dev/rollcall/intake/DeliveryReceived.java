package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.purchase.Delivery;
import dev.rollcall.purchase.Piece;
import dev.rollcall.purchase.ReceivingDeliveries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Something that was ordered has come; the order itself may be told of later. */
@Component
class DeliveryReceived implements HandlesEvents {

    private final NamedOrder orders;
    private final ReceivingDeliveries receiving;
    private final CompanyTime time;

    DeliveryReceived(NamedOrder orders, ReceivingDeliveries receiving, CompanyTime time) {
        this.orders = orders;
        this.receiving = receiving;
        this.time = time;
    }

    @Override
    public String type() {
        return "delivery.received";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public String subject(Event event) {
        return NamedOrder.shown(event);
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        return orders.of(event)
                .then(order -> receiving.receive(new Delivery(order, pieces(event)), origin.actor()))
                .refusal()
                .map(Handled::refused)
                .orElseGet(() -> Handled.done("Delivery received"));
    }

    /** A piece goes by the event's id and its place in it, so that it is taken once. */
    private List<Piece> pieces(Event event) {
        String key = HexFormat.of().formatHex(event.hash(), 0, 16);
        String note = event.data().path("deliveryNote").textValue();
        LocalDate day = time.dayOf(event.time());
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode node : event.data().path("pieces")) {
            pieces.add(new Piece(
                    key + ":" + pieces.size(),
                    node.path("serial").textValue(),
                    node.path("tag").textValue(),
                    node.has("line") ? node.path("line").intValue() : null,
                    node.has("quantity") ? node.path("quantity").intValue() : null,
                    null,
                    note,
                    day));
        }
        return pieces;
    }
}

package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.purchase.CancellingPurchases;
import dev.rollcall.purchase.OrderRef;
import dev.rollcall.purchase.OrderedLine;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.RecordedPurchase;
import dev.rollcall.purchase.RecordingPurchases;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records what an order says, whole, where nothing later has been said of it. */
@Component
class TellingOrders {

    private final NamedOrder orders;
    private final OrderLines lines;
    private final RecordingPurchases recording;
    private final CancellingPurchases cancelling;
    private final KnownFacts facts;

    TellingOrders(
            NamedOrder orders,
            OrderLines lines,
            RecordingPurchases recording,
            CancellingPurchases cancelling,
            KnownFacts facts) {
        this.orders = orders;
        this.lines = lines;
        this.recording = recording;
        this.cancelling = cancelling;
        this.facts = facts;
    }

    Handled record(Origin origin) {
        JsonNode data = origin.event().data();
        Result<OrderRef> order = orders.of(origin.event());
        Result<List<OrderedLine>> all = lines.of(data.path("lines"));
        Result<OrderRef> known = all.isDone()
                ? order
                : order.then(any -> Result.refused(all.refusal().orElseThrow()));
        if (!known.isDone()) {
            return Handled.refused(known.refusal().orElseThrow());
        }
        if (!facts.isLatest(subject(order.value()), "order", origin)) {
            return Handled.done("A later word on the order is known");
        }
        RecordedPurchase laid = new RecordedPurchase(
                order.value(),
                data.path("supplier").textValue(),
                data.path("currency").textValue(),
                day(data, "orderedOn"),
                day(data, "expectedOn"),
                origin.event().time(),
                all.value());
        return outcome(recording.record(laid, origin.actor()), "Order recorded");
    }

    Handled cancel(Origin origin) {
        String reason = origin.event().data().path("cancelled").textValue();
        return outcome(
                orders.of(origin.event()).then(order -> cancelling.cancel(order, reason, origin.actor())),
                "Order cancelled");
    }

    private static Handled outcome(Result<PurchaseId> result, String what) {
        return result.refusal().map(Handled::refused).orElseGet(() -> Handled.done(what));
    }

    /** Stands for the order before it has an id of its own. */
    private static UUID subject(OrderRef order) {
        return UUID.nameUUIDFromBytes(Hashes.sha256(order.entityId() + " " + Keys.order(order.number())));
    }

    private static LocalDate day(JsonNode data, String property) {
        return data.has(property) ? LocalDate.parse(data.path(property).textValue()) : null;
    }
}

package dev.rollcall.intake;

import org.springframework.stereotype.Component;

/** An order says something else now, or was cancelled. */
@Component
class PurchaseChanged implements HandlesEvents {

    private final TellingOrders telling;

    PurchaseChanged(TellingOrders telling) {
        this.telling = telling;
    }

    @Override
    public String type() {
        return "purchase.changed";
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public String subject(Event event) {
        return NamedOrder.shown(event);
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        return event.data().has("cancelled") ? telling.cancel(origin) : telling.record(origin);
    }
}

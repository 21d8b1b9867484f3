package dev.rollcall.intake;

import org.springframework.stereotype.Component;

/** Something was ordered. */
@Component
class PurchaseRecorded implements HandlesEvents {

    private final TellingOrders telling;

    PurchaseRecorded(TellingOrders telling) {
        this.telling = telling;
    }

    @Override
    public String type() {
        return "purchase.recorded";
    }

    @Override
    public String subject(Event event) {
        return NamedOrder.shown(event);
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        return telling.record(origin);
    }
}

package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The purchase of an order; a provisional one where nothing has been heard of it yet. */
@Component
class KnownOrders {

    private final Purchases purchases;
    private final LegalEntities entities;
    private final BusinessDays days;
    private final CompanyTime time;
    private final int usualDays;

    KnownOrders(
            Purchases purchases,
            LegalEntities entities,
            BusinessDays days,
            CompanyTime time,
            @Value("${rollcall.purchase.usual-days}") int usualDays) {
        this.purchases = purchases;
        this.entities = entities;
        this.days = days;
        this.time = time;
        this.usualDays = usualDays;
    }

    /** @param fresh whether nothing had been heard of it until now, so that its process is to be started */
    record Known(Purchase purchase, boolean fresh) {}

    /** Locked. Refused for a number that is none, and a legal entity that is not in the register. */
    Result<Known> of(OrderRef order, Actor actor) {
        if (order.problem() != null) {
            return Result.refused(order.problem());
        }
        Optional<Purchase> known = purchases.lock(order);
        if (known.isPresent()) {
            return Result.done(new Known(known.get(), false));
        }
        return entities.find(order.entityId())
                .map(entity -> Result.done(new Known(
                        purchases.saveAndFlush(new Purchase(
                                PurchaseId.next(),
                                order,
                                entity.fields().currency(),
                                days.plus(time.today(), usualDays),
                                actor.name(),
                                time.now())),
                        true)))
                .orElseGet(() -> Result.refused("The legal entity is not in the register. Choose one of the list."));
    }

    /** The purchase takes over what the order says; days and currency that it leaves open are the usual ones. */
    void record(Purchase purchase, RecordedPurchase laid) {
        boolean first = purchase.isProvisional();
        LocalDate from = Objects.requireNonNullElse(laid.orderedOn(), time.today());
        LocalDate expected = laid.expectedOn() != null
                ? laid.expectedOn()
                : first ? days.plus(from, usualDays) : purchase.expectedOn();
        String currency = laid.currency() != null ? laid.currency() : currency(purchase.entityId());
        purchase.record(laid, currency, expected, laid.saidAt() == null ? time.now() : laid.saidAt(), time.today());
        purchases.flush();
    }

    private String currency(EntityId entity) {
        return entities.find(entity).orElseThrow().fields().currency();
    }
}

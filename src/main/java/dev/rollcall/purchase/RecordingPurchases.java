package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records an order, or what has changed of it; found by legal entity and number. Used by pages, files, the API and events.
 * What was delivered before it was recorded, or before more was ordered, is registered now.
 */
@Service
@Transactional
public class RecordingPurchases {

    private final KnownOrders orders;
    private final ChangingLines lines;
    private final FollowingPurchases following;
    private final PlacingUnits placing;
    private final PurchaseTimeline timeline;
    private final CompanyTime time;

    RecordingPurchases(
            KnownOrders orders,
            ChangingLines lines,
            FollowingPurchases following,
            PlacingUnits placing,
            PurchaseTimeline timeline,
            CompanyTime time) {
        this.orders = orders;
        this.lines = lines;
        this.following = following;
        this.placing = placing;
        this.timeline = timeline;
        this.time = time;
    }

    /** Refused with the first of its problems. What is older than what is known is done, and changes nothing. */
    public Result<PurchaseId> record(RecordedPurchase laid, Actor actor) {
        Optional<String> problem = laid.problems(time.today()).values().stream().findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (!lines.knowsKindsOf(laid.lines())) {
            return Result.refused("The kind of a line is not in the register. Choose one of the list.");
        }
        return orders.of(laid.order(), actor).map(known -> {
            boolean isOld = laid.saidAt() != null && known.purchase().isNewerThan(laid.saidAt());
            if (!isOld) {
                take(known.purchase(), laid, known.fresh(), actor);
            }
            return known.purchase().purchaseId();
        });
    }

    private void take(Purchase purchase, RecordedPurchase laid, boolean fresh, Actor actor) {
        boolean wasProvisional = purchase.isProvisional();
        String before = said(purchase);
        orders.record(purchase, laid);
        List<String> changes = lines.change(purchase.purchaseId(), laid.lines());
        if (!wasProvisional && changes.isEmpty() && before.equals(said(purchase))) {
            return;
        }
        timeline.note(
                purchase.purchaseId(),
                wasProvisional
                        ? "Order recorded"
                        : "Order changed" + (changes.isEmpty() ? "" : ": " + String.join(", ", changes)),
                actor.author());
        if (purchase.state() == PurchaseState.CANCELLED) {
            lines.waiveRest(purchase.purchaseId());
        }
        if (fresh) {
            following.start(purchase);
        } else {
            following.changed(purchase);
            placing.place(purchase, actor.author());
            following.after(purchase);
        }
    }

    private static String said(Purchase purchase) {
        return purchase.supplier() + "|" + purchase.currency() + "|" + purchase.orderedOn() + "|"
                + purchase.expectedOn();
    }
}

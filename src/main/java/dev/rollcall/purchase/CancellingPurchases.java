package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancels orders, and what will not come of one. What has come stays in the register until it goes back. */
@Service
@Transactional
public class CancellingPurchases {

    private static final int LONGEST = 700;

    private final Purchases purchases;
    private final PurchaseLines lines;
    private final KnownOrders orders;
    private final FollowingPurchases following;
    private final PurchaseTimeline timeline;

    CancellingPurchases(
            Purchases purchases,
            PurchaseLines lines,
            KnownOrders orders,
            FollowingPurchases following,
            PurchaseTimeline timeline) {
        this.purchases = purchases;
        this.lines = lines;
        this.orders = orders;
        this.following = following;
        this.timeline = timeline;
    }

    /** Refused without a reason, and when it has ended. */
    public Result<PurchaseId> cancel(PurchaseId id, String reason, Actor actor) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        if (!purchase.isOpen()) {
            return Result.refused("This purchase is " + purchase.state().words() + " already.");
        }
        return cancel(purchase, reason, actor);
    }

    /** The same for an order that is known by its number; one that nobody has recorded yet is cancelled from the start. */
    public Result<PurchaseId> cancel(OrderRef order, String reason, Actor actor) {
        String problem = problem(reason);
        return problem != null
                ? Result.refused(problem)
                : orders.of(order, actor)
                        .then(known -> known.purchase().isOpen()
                                ? cancel(known.purchase(), reason, actor)
                                : Result.done(known.purchase().purchaseId()));
    }

    /** What is still awaited will not come: the order is settled with what has. */
    public Result<PurchaseId> closeShort(PurchaseId id, String reason, Actor actor) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        String problem = problem(reason);
        if (problem != null || !purchase.isOpen()) {
            return Result.refused(
                    problem != null
                            ? problem
                            : "This purchase is " + purchase.state().words() + " already.");
        }
        lines.waiveRest(id);
        timeline.note(id, "The rest will not come: " + reason.strip(), actor.author());
        following.after(purchase);
        return Result.done(id);
    }

    private Result<PurchaseId> cancel(Purchase purchase, String reason, Actor actor) {
        String problem = problem(reason);
        if (problem != null) {
            return Result.refused(problem);
        }
        lines.waiveRest(purchase.purchaseId());
        timeline.note(purchase.purchaseId(), "Order cancelled: " + reason.strip(), actor.author());
        following.cancel(purchase, reason.strip());
        return Result.done(purchase.purchaseId());
    }

    private static String problem(String reason) {
        return reason == null || reason.isBlank() || reason.length() > LONGEST
                ? "Enter a reason of at most " + LONGEST + " characters"
                : null;
    }
}

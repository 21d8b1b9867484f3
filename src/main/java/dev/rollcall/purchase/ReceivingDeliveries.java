package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives what was delivered: scanned one after another on the receiving page, or listed whole by a delivery note or an
 * event. A delivery of an order that nobody has recorded makes a provisional purchase.
 */
@Service
@Transactional
public class ReceivingDeliveries {

    private final Purchases purchases;
    private final KnownOrders orders;
    private final TakingPieces taking;
    private final FollowingPurchases following;
    private final PurchaseTimeline timeline;

    ReceivingDeliveries(
            Purchases purchases,
            KnownOrders orders,
            TakingPieces taking,
            FollowingPurchases following,
            PurchaseTimeline timeline) {
        this.purchases = purchases;
        this.orders = orders;
        this.taking = taking;
        this.following = following;
        this.timeline = timeline;
    }

    /** One piece, by somebody who can be asked. Refused when it cannot be taken; nothing was written then. */
    public Result<Received> scan(PurchaseId id, Piece piece, Actor actor) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        return taking.take(purchase, piece, true, actor.author()).map(received -> {
            following.after(purchase);
            return received;
        });
    }

    /** Refused whole when it cannot be read; a single piece that the register refuses is kept until somebody decides. */
    public Result<PurchaseId> receive(Delivery delivery, Actor actor) {
        if (delivery.problem() != null) {
            return Result.refused(delivery.problem());
        }
        return orders.of(delivery.order(), actor).map(known -> {
            Purchase purchase = known.purchase();
            delivery.pieces().forEach(piece -> take(purchase, piece, actor));
            if (known.fresh()) {
                timeline.note(purchase.purchaseId(), "A delivery came before the order was recorded", actor.author());
                following.start(purchase);
            } else {
                following.after(purchase);
            }
            return purchase.purchaseId();
        });
    }

    private void take(Purchase purchase, Piece piece, Actor actor) {
        Result<Received> taken = taking.take(purchase, piece, false, actor.author());
        if (!taken.isDone()) {
            timeline.note(purchase.purchaseId(), "Not taken: " + taken.refusal().orElseThrow(), actor.author());
        } else if (taken.value().outcome() == Received.Outcome.IN_REGISTER) {
            timeline.note(
                    purchase.purchaseId(),
                    "Not taken: " + taken.value().code() + " is in the register already, "
                            + taken.value().title(),
                    actor.author());
        }
    }
}

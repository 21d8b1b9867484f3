package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * IT staff and administrators see, record and receive purchases; nobody else sees any of it. What was issued to somebody,
 * that person alone acknowledges.
 */
@Component
public class WhoMayPurchase {

    public boolean may(Actor actor) {
        return actor.isIt();
    }

    public void require(Actor actor) {
        if (!may(actor)) {
            throw new AccessDeniedException("Purchases are seen by IT staff alone");
        }
    }
}

package dev.rollcall.purchase;

import java.time.Instant;

/** The process of a purchase: what is awaited is received, what is meant for somebody is issued. */
public interface PurchaseProcess {

    /** What a purchase waits for. */
    enum Step {
        RECEIVE,
        ISSUE,
        DONE
    }

    /** @param overdueFrom when to look for the first time whether the delivery is overdue */
    void start(PurchaseId id, Instant overdueFrom);

    /** The order says something else now. */
    void changed(PurchaseId id, Instant overdueFrom);

    /** Waits for this from now on; nothing happens where it does already. */
    void goTo(PurchaseId id, Step step);

    /** Waits for nothing any more. */
    void cancelled(PurchaseId id);
}

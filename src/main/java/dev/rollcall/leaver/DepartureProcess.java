package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.util.Collection;

/** What a departure asks of its processes. */
public interface DepartureProcess {

    void start(DepartureId id);

    /** Moves the timers that have not fired yet. */
    void moved(DepartureId id, Moments moments);

    void withdrawn(DepartureId id);

    /** Goes on, if it waits for the last item. */
    void settled(DepartureId id);

    /** Opens the task of taking a thing back; gives the instance. */
    String collect(ReturnItemId item, boolean mayHoldData, Instant due);

    /**
     * Opens the task of removing an account; gives the instance.
     *
     * @param owner of the licence, null for the IT staff
     */
    String release(ReturnItemId item, PersonId owner, Instant due);

    /** The tasks are due at another time. */
    void due(Collection<String> instances, Instant due);

    /** Completes the task of an item. */
    void settle(String instance, ItemState outcome);

    /** Completes the task of wiping. */
    void wiped(String instance);

    /** When the timers of a departure fire. */
    record Moments(Instant remindAt, Instant lastDayEnd, Instant returnByEnd) {}
}

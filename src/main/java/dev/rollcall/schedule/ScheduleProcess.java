package dev.rollcall.schedule;

import java.time.Instant;

/** The process of a schedule: it waits for the next date, has an audit started, and goes round. */
public interface ScheduleProcess {

    void setUp(ScheduleId id, Instant next);

    /** The next date is another one now. */
    void moved(ScheduleId id, Instant next);

    /** Waits for nothing any more. */
    void ended(ScheduleId id);
}

package dev.rollcall.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Lets stored events take effect, on every node; each in a transaction of its own, the earliest that happened first. */
@Service
public class HandlingEvents {

    static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 200;
    private static final int MOST_IN_ONE_RUN = 5000;
    private static final Logger LOG = LoggerFactory.getLogger(HandlingEvents.class);

    private final ReceivedEvents events;
    private final HandlingOne one;
    private final Refusals refusals;
    private final Clock clock;

    HandlingEvents(ReceivedEvents events, HandlingOne one, Refusals refusals, Clock clock) {
        this.events = events;
        this.one = one;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What is due now, up to a bound; the next run goes on. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.handle-events-every}")
    public void handleDue() {
        int handled = 0;
        List<Long> due = events.due(BATCH);
        while (!due.isEmpty() && handled < MOST_IN_ONE_RUN) {
            due.forEach(this::handle);
            handled += due.size();
            due = events.due(BATCH);
        }
    }

    /** On every node; a second run finds nothing left to do. */
    @Scheduled(cron = "0 20 * * * *")
    public void forgetOld() {
        events.forgetBefore(clock.instant().minus(KEPT));
        refusals.forgetOld();
    }

    private void handle(long id) {
        try {
            one.handle(id);
        } catch (RuntimeException failure) {
            LOG.warn("Event {} could not be handled", id, failure);
            one.putOff(id, "It failed for a technical reason, which stands in the service's log.", null);
        }
    }
}

package dev.rollcall.intake;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one event take effect once: its effect and the mark that it is handled are one transaction. */
@Component
class HandlingOne {

    /** About three days in all, then an administrator decides. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(36));

    private final ReceivedEvents events;
    private final ReadingEvents reading;
    private final EventTypes types;
    private final Turn turn;

    HandlingOne(ReceivedEvents events, ReadingEvents reading, EventTypes types, Turn turn) {
        this.events = events;
        this.reading = reading;
        this.types = types;
        this.turn = turn;
    }

    @Transactional
    void handle(long id) {
        turn.take(Turn.For.EVENTS);
        events.waiting(id).ifPresent(this::handle);
    }

    @Transactional
    void putOff(long id, String why, String waitsFor) {
        events.waiting(id).ifPresent(due -> putOff(due, why, waitsFor));
    }

    private void handle(ReceivedEvents.Due due) {
        Event event = reading.stored(due.content());
        HandlesEvents handler = types.handler(event.type());
        if (handler == null) {
            events.failed(due.id(), "Events of this type are handled no more.");
            return;
        }
        Handled handled = handler.handle(event, new Origin(due.sender(), Order.of(event, handler.rank()), event));
        if (handled instanceof Handled.Done done) {
            events.handled(due.id(), done.what());
        } else if (handled instanceof Handled.Waiting waiting) {
            putOff(due, waiting.why(), waiting.key());
        } else if (handled instanceof Handled.Refused refused) {
            events.failed(due.id(), refused.why());
        }
    }

    private void putOff(ReceivedEvents.Due due, String why, String waitsFor) {
        if (due.attempts() < PAUSES.size()) {
            events.putOff(due.id(), PAUSES.get(due.attempts()), why, waitsFor);
        } else {
            events.failed(due.id(), why);
        }
    }
}

package dev.rollcall.intake;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores an event before anybody is told so. An id that came before is answered as then, and does nothing. */
@Component
class StoringEvents {

    private final ReceivedEvents events;
    private final EventTypes types;
    private final ReadingEvents reading;
    private final TransactionTemplate transaction;

    StoringEvents(
            ReceivedEvents events, EventTypes types, ReadingEvents reading, PlatformTransactionManager transactions) {
        this.events = events;
        this.types = types;
        this.reading = reading;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Stores it.
     *
     * @param messageId null for an event from a file
     */
    Receipt.Stored store(SenderId sender, String messageId, Event event, byte[] body) {
        Optional<Receipt.Stored> known = events.find(sender, messageId, event);
        if (known.isPresent()) {
            return known.get();
        }
        String subject = types.handler(event.type()).subject(event);
        try {
            return transaction.execute(status -> new Receipt.Stored(
                    event.id(), events.add(sender, messageId, event, subject, body, reading.text(event))));
        } catch (DuplicateKeyException atTheSameMoment) {
            return events.find(sender, messageId, event).orElseThrow(() -> atTheSameMoment);
        }
    }
}

package dev.rollcall.leaver;

import dev.rollcall.notification.Outbox;
import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks movers, and reminds them once. */
@Service
@Transactional
public class TellingMovers {

    private final Moves moves;
    private final Outbox outbox;

    TellingMovers(Moves moves, Outbox outbox) {
        this.moves = moves;
        this.outbox = outbox;
    }

    public void ask(MoveId id) {
        tell(id, "asked");
    }

    public void remind(MoveId id) {
        tell(id, "reminder");
    }

    /** Acknowledges to the mover and their manager what came back. */
    void returned(MoveId id, String key, Instant notBefore) {
        Move move = moves.find(id).orElseThrow();
        acknowledge(move, move.personId(), key, notBefore);
        if (move.managerId() != null) {
            acknowledge(move, new PersonId(move.managerId()), key, notBefore);
        }
    }

    private void acknowledge(Move move, PersonId to, String key, Instant notBefore) {
        outbox.queue(
                "move:" + move.id() + ":" + to + ":" + key,
                AcknowledgementMail.NAME,
                to,
                move.id().value(),
                Map.of(),
                notBefore);
    }

    private void tell(MoveId id, String key) {
        Move move = moves.find(id).orElseThrow();
        if (move.isAsked()) {
            outbox.queue("move:" + id + ":" + key, MoverMail.NAME, move.personId(), id.value(), Map.of());
        }
    }
}

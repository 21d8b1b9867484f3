package dev.rollcall.leaver;

import dev.rollcall.history.Author;
import dev.rollcall.notification.Outbox;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what a mover said: what they keep is evidence, what they give back gets a task of the IT staff, and who is
 * said to have something is asked; the register changes only by their own word.
 */
@Service
@Transactional
public class CarryingOutMoves {

    private final Moves moves;
    private final MoveItems items;
    private final StartingMoveReturns returns;
    private final RecordingVerifications recording;
    private final People people;
    private final Outbox outbox;

    CarryingOutMoves(
            Moves moves,
            MoveItems items,
            StartingMoveReturns returns,
            RecordingVerifications recording,
            People people,
            Outbox outbox) {
        this.moves = moves;
        this.items = items;
        this.returns = returns;
        this.recording = recording;
        this.people = people;
        this.outbox = outbox;
    }

    /** Gives whether somebody else has to answer. */
    public boolean carryOut(MoveId id) {
        Move move = moves.lock(id);
        List<MoveItem> all = items.of(id);
        for (MoveItem item : all) {
            switch (item.answer()) {
                case KEEP -> keep(move, item);
                case RETURN -> returns.start(move, item);
                case HAND_OVER -> ask(move, new PersonId(item.toId()));
            }
        }
        boolean handedOver = all.stream().anyMatch(item -> item.answer() == MoveAnswer.HAND_OVER);
        if (!handedOver) {
            moves.end(id, MoveState.ENDED);
        }
        return handedOver;
    }

    private void keep(Move move, MoveItem item) {
        Author mover = Author.person(people.find(move.personId()).orElseThrow().subjectKey());
        recording.record(
                NewVerification.of(new AssetId(item.assetId()), Source.ANSWER, Grade.SELF_DECLARED, Claim.HELD, mover)
                        .holderId(move.personId())
                        .build());
    }

    private void ask(Move move, PersonId receiver) {
        outbox.queue(
                "move:" + move.id() + ":offer:" + receiver,
                OfferMail.NAME,
                receiver,
                move.id().value(),
                Map.of());
    }
}

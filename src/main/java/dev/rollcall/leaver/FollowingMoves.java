package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a move for somebody whose department, manager or site has changed, where they hold anything; one that is open
 * already stands for the next change too. Ends it where they leave instead.
 */
@Service
@Transactional
class FollowingMoves {

    private final MovedPeople moved;
    private final LeavingPeople leaving;
    private final Moves moves;
    private final MoveItems items;
    private final MoveProcess process;
    private final MoveDays days;

    FollowingMoves(
            MovedPeople moved,
            LeavingPeople leaving,
            Moves moves,
            MoveItems items,
            MoveProcess process,
            MoveDays days) {
        this.moved = moved;
        this.leaving = leaving;
        this.moves = moves;
        this.items = items;
        this.process = process;
        this.days = days;
    }

    void follow(PersonId person) {
        Optional<String> what = moved.take(person);
        boolean stays = leaving.lastDay(person).isEmpty();
        if (what.isPresent()
                && stays
                && !items.heldBy(person).isEmpty()
                && moves.openOf(person).isEmpty()) {
            MoveId id = moves.open(person, what.get(), days.due(person));
            items.list(id, person);
            process.start(id, person, days.reminder(person), days.end(person));
        }
    }

    /** They leave: the departure asks for everything. */
    void overtake(MoveId id) {
        Move move = moves.lock(id);
        if (moves.end(id, MoveState.OVERTAKEN)) {
            process.overtaken(move.id());
        }
    }
}

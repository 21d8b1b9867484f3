package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a move: by itself once everybody has taken over what they were said to have, else by the IT staff. */
@Service
@Transactional
public class EndingMoves {

    private final Moves moves;
    private final MoveItems items;
    private final MoveProcess process;
    private final WhoMaySeeDepartures who;

    EndingMoves(Moves moves, MoveItems items, MoveProcess process, WhoMaySeeDepartures who) {
        this.moves = moves;
        this.items = items;
        this.process = process;
        this.who = who;
    }

    /** Gives whether everything is taken over, and then ends. A second run does nothing new. */
    public boolean allTaken(MoveId id) {
        boolean all = items.of(id).stream()
                .noneMatch(one -> one.answer() == MoveAnswer.HAND_OVER && !Boolean.TRUE.equals(one.taken()));
        if (all) {
            moves.end(id, MoveState.ENDED);
        }
        return all;
    }

    /** By hand, after asking and correcting the register where it is needed. */
    public Result<Void> settled(MoveId id, Actor actor) {
        who.requireHandle(actor);
        if (!moves.end(id, MoveState.ENDED)) {
            return Result.refused("This move is settled already.");
        }
        process.settled(id);
        return Result.done();
    }
}

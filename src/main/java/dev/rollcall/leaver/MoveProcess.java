package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import java.time.Instant;

/** What a move asks of its process. */
public interface MoveProcess {

    void start(MoveId id, PersonId mover, Instant remindAt, Instant dueEnd);

    /** The mover has answered, or IT has for them. */
    void answered(MoveId id);

    /** Everybody who was named has answered. */
    void receiversAnswered(MoveId id);

    void overtaken(MoveId id);

    /** IT has settled what was left open. */
    void settled(MoveId id);
}

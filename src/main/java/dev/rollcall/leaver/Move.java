package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody changes department, manager or site, and is asked once what goes along.
 *
 * @param what changed, in words
 * @param managerId the new manager, may be null
 * @param due last day to answer
 */
public record Move(
        MoveId id,
        int version,
        PersonId personId,
        String name,
        UUID managerId,
        String what,
        MoveState state,
        LocalDate due,
        Instant openedAt,
        Instant answeredAt,
        Instant endedAt) {

    public boolean isOpen() {
        return state == MoveState.ASKED || state == MoveState.ANSWERED;
    }

    public boolean isAsked() {
        return state == MoveState.ASKED;
    }
}

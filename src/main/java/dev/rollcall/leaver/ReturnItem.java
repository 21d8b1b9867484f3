package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that comes back, or one seat that is released.
 *
 * @param departureId null where somebody moves
 * @param moveId null where somebody leaves
 * @param assetId of a thing, null for a seat
 * @param licenceId of a seat, null for a thing
 * @param what tag and title, or the product
 * @param way how the leaver wants to give it back, null as long as they have not said
 * @param processInstanceId null until its task is open
 */
public record ReturnItem(
        ReturnItemId id,
        DepartureId departureId,
        MoveId moveId,
        PersonId personId,
        String person,
        UUID assetId,
        UUID licenceId,
        String what,
        ItemState state,
        ReturnWay way,
        String wayDetails,
        String trackingNumber,
        ItemCondition condition,
        String place,
        String note,
        boolean mayHoldData,
        Instant wipedAt,
        String processInstanceId,
        Instant settledAt) {

    /** The departure or the move. */
    public UUID owner() {
        return departureId != null ? departureId.value() : moveId.value();
    }

    public boolean isOpen() {
        return state == ItemState.EXPECTED;
    }

    public boolean isThing() {
        return assetId != null;
    }

    /** "returned in good condition", as pages and mails write it. */
    public String standing() {
        return condition == null ? state.words() : state.words() + " " + condition.words();
    }
}

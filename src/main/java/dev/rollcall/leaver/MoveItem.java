package dev.rollcall.leaver;

import java.util.UUID;

/**
 * One thing that the mover holds.
 *
 * @param answer null as long as the mover has not said
 * @param toId who is said to have it, where it is handed over
 * @param taken what that person says; null as long as they have not said
 */
public record MoveItem(
        UUID id,
        MoveId moveId,
        UUID assetId,
        String what,
        String mover,
        MoveAnswer answer,
        UUID toId,
        String to,
        Boolean taken) {

    /** "hands it over to Anna, who has it", as pages write it. */
    public String standing() {
        if (answer == null) {
            return "not said yet";
        }
        if (answer != MoveAnswer.HAND_OVER) {
            return answer.words();
        }
        String said = taken == null ? "who is asked" : taken ? "who has it" : "who says not to have it";
        return answer.words() + " to " + to + ", " + said;
    }
}

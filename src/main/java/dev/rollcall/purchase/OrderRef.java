package dev.rollcall.purchase;

import dev.rollcall.register.EntityId;
import dev.rollcall.register.Identifiers;
import java.util.Objects;

/**
 * Which order: a number is unique within a legal entity, regardless of case, spaces and hyphens.
 *
 * @param entityId who ordered
 * @param number as the order prints it
 */
public record OrderRef(EntityId entityId, String number) {

    private static final int LONGEST = 100;

    public OrderRef {
        Objects.requireNonNull(entityId);
        number = number == null ? "" : number.strip();
    }

    /** By which it is found; null for a number that is none. */
    String key() {
        return Identifiers.tagKey(number);
    }

    /** What is wrong with the number; null when nothing is. */
    String problem() {
        return key() == null || number.length() > LONGEST
                ? "Enter the order number, at most " + LONGEST + " characters"
                : null;
    }
}

package dev.rollcall.finding;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Whoever gives a verdict on a correction.
 *
 * @param key subject key of the person, null for tokens and accounts of nobody
 * @param accountId null for a token and for whoever came by a mailed link
 * @param roleHeld at the time of the verdict
 * @param limit up to which money the approver may agree, reporting currency
 */
public record Approver(String name, UUID key, UUID personId, UUID accountId, String roleHeld, BigDecimal limit) {

    /** Whether a record names this approver: by key, or by name where there is none. */
    boolean isNamedBy(UUID otherKey, String otherName) {
        return key != null ? key.equals(otherKey) : otherKey == null && name.equals(otherName);
    }

    /** The name that is stored beside the key: a person's is not, so that erasing the person leaves none behind. */
    String storedName() {
        return key == null ? name : "";
    }
}

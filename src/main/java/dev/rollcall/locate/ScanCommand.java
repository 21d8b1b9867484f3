package dev.rollcall.locate;

import dev.rollcall.register.Identifiers;

/**
 * A scan as a page or a program sends it.
 *
 * @param clientId made by the sender; the same id is the same scan, however often it arrives
 * @param code tag or serial, 1 to 150 characters
 * @param quantity how many of a kind that is tracked by quantity, null when not told
 */
public record ScanCommand(String clientId, String code, Integer quantity) {

    public ScanCommand {
        if (clientId == null || clientId.isBlank() || clientId.length() > 40) {
            throw new IllegalArgumentException(
                    "clientId: 1 to 40 characters of your own choice, a new one for each scan");
        }
        if (code == null || code.isBlank() || code.length() > 150) {
            throw new IllegalArgumentException("code: the tag or serial, 1 to 150 characters");
        }
        if (quantity != null && (quantity < 0 || quantity > 1_000_000)) {
            throw new IllegalArgumentException("quantity: 0 to 1,000,000");
        }
        code = code.strip();
    }

    /** By which two writings of one code are the same. */
    String key() {
        return Identifiers.candidates(code).stream().findFirst().orElse("");
    }
}

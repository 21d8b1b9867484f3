package dev.rollcall.confirmation;

import dev.rollcall.register.Identifiers;
import java.util.Optional;

/**
 * What somebody reads off a thing whose serial or model is not the one on record.
 *
 * @param serial null where it was not read
 * @param model null where it was not read
 */
record Seen(String serial, String model) {

    static final Seen NOTHING = new Seen(null, null);

    private static final int SHORTEST = 3;

    /**
     * What is wrong with the serial; a placeholder or the serial on record shows no difference.
     *
     * @param recorded the serial on record, null without one
     * @param told whether a note says what differs
     */
    Optional<String> problem(String recorded, boolean told) {
        if (serial == null) {
            return model == null && !told
                    ? Optional.of("Type the serial number or the model that you see, or say below what differs.")
                    : Optional.empty();
        }
        String key = Identifiers.serialKey(serial);
        if (key == null || key.length() < SHORTEST) {
            return Optional.of(
                    "This is no serial number. Type it as it stands on the label, or leave the field empty.");
        }
        return key.equals(Identifiers.serialKey(recorded)) && model == null
                ? Optional.of("This serial number is the one on record. Type the model that you see, or choose"
                        + " another answer.")
                : Optional.empty();
    }
}

package dev.rollcall.purchase;

import java.time.LocalDate;

/**
 * Something that came, as it is scanned or as a delivery note lists it.
 *
 * @param submission its own key: the same one is taken once, however often it is sent
 * @param serial may be null
 * @param tag may be null
 * @param line which line of the order; null where there is only one that it can be
 * @param quantity null for one thing, and where it has to be asked
 * @param over what to do with what nobody ordered; null where that is to be asked
 * @param delivery number of the delivery note, may be null
 * @param receivedOn null for today
 */
public record Piece(
        String submission,
        String serial,
        String tag,
        Integer line,
        Integer quantity,
        Over over,
        String delivery,
        LocalDate receivedOn) {

    private static final int LONGEST_SERIAL = 150;
    private static final int LONGEST = 100;
    private static final int MOST = 100_000;

    /** What becomes of more than was ordered. */
    public enum Over {
        ACCEPT,
        SEND_BACK
    }

    public Piece {
        serial = tidy(serial);
        tag = tidy(tag);
        delivery = tidy(delivery);
    }

    /** What is wrong with it and how to mend it; null when all is well. */
    String problem() {
        if (submission == null || submission.isBlank() || submission.length() > LONGEST) {
            return "Send a key of at most " + LONGEST + " characters with each piece";
        }
        if (serial != null && serial.length() > LONGEST_SERIAL || tag != null && tag.length() > LONGEST) {
            return "A serial has at most " + LONGEST_SERIAL + " characters and a tag " + LONGEST
                    + ". Scan it again, one code at a time.";
        }
        if (quantity != null && (quantity < 1 || quantity > MOST)) {
            return "Enter a quantity from 1 to " + MOST;
        }
        return delivery != null && delivery.length() > LONGEST
                ? "Enter a delivery note of at most " + LONGEST + " characters"
                : null;
    }

    boolean hasCode() {
        return serial != null || tag != null;
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

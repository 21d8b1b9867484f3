package dev.rollcall.confirmation;

import java.util.Locale;

/**
 * Proof that somebody has a thing in their hands: the last four characters of a serial that the page does not show. Case,
 * spaces and hyphens do not matter.
 */
final class SerialProof {

    static final int LENGTH = 4;

    private SerialProof() {}

    /** Whether a serial is long enough that its last characters prove anything. */
    static boolean canBeAsked(String serial) {
        return plain(serial).length() > LENGTH;
    }

    static ProofShown check(String serial, String typed) {
        String end = plain(typed);
        return end.length() == LENGTH && plain(serial).endsWith(end) ? ProofShown.RIGHT : ProofShown.WRONG;
    }

    /** The last characters, for a page that may show them; empty without a serial. */
    static String lastOf(String serial) {
        String plain = plain(serial);
        return plain.substring(Math.max(0, plain.length() - LENGTH));
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\-‐‑–_.]", "").toUpperCase(Locale.ROOT);
    }
}

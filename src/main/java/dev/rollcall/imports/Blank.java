package dev.rollcall.imports;

import java.util.Locale;
import java.util.Set;

/** Texts that stand for nothing. */
final class Blank {

    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "n/a", "na", "none", "null", "nil", "#n/a", "unassigned", "not assigned", "keine", "never");

    private Blank() {}

    static boolean is(String text) {
        return text == null || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    static String orNull(String text) {
        return is(text) ? null : text.strip();
    }
}

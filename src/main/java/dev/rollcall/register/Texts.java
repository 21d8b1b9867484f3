package dev.rollcall.register;

import java.util.Locale;

/** Tidies texts before they are stored. */
final class Texts {

    private Texts() {}

    /** Without blanks around it; null where nothing is left. */
    static String tidy(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    static String upper(String text) {
        String tidy = tidy(text);
        return tidy == null ? null : tidy.toUpperCase(Locale.ROOT);
    }
}

package dev.rollcall.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads yes and no as other tools write them. */
public final class BooleanText {

    private static final Set<String> YES = Set.of(
            "1",
            "yes",
            "y",
            "true",
            "t",
            "x",
            "on",
            "active",
            "activated",
            "enabled",
            "ja",
            "oui",
            "wahr",
            "vrai",
            "✓");
    private static final Set<String> NO = Set.of(
            "0",
            "no",
            "n",
            "false",
            "f",
            "off",
            "inactive",
            "deactivated",
            "disabled",
            "suspended",
            "nein",
            "non",
            "falsch",
            "faux",
            "-",
            "");

    private BooleanText() {}

    /** Yes or no; empty when the text is neither. An empty text is no. */
    public static Optional<Boolean> read(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(value)) {
            return Optional.of(true);
        }
        return NO.contains(value) ? Optional.of(false) : Optional.empty();
    }
}

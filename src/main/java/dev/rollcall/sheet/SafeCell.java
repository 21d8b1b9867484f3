package dev.rollcall.sheet;

import java.util.regex.Pattern;

/**
 * Text that no spreadsheet takes for a formula: a value that starts with = + - @, tab or carriage return gets an
 * apostrophe in front (OWASP, CSV Injection). Reading takes the apostrophe off again, so that an exported list can be
 * imported unchanged.
 */
final class SafeCell {

    private static final String STARTERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private SafeCell() {}

    static String forWriting(String text) {
        String clean = UNPRINTABLE.matcher(text).replaceAll("");
        String safe = !clean.isEmpty() && STARTERS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
        return safe.length() <= SheetLimits.CELL_CHARACTERS
                ? safe
                : safe.substring(0, SheetLimits.CELL_CHARACTERS - 1) + "…";
    }

    static String asRead(String text) {
        String value = text.strip().replace("\u00A0", " ").strip();
        boolean guarded = value.length() > 1 && value.charAt(0) == '\'' && STARTERS.indexOf(value.charAt(1)) >= 0;
        return guarded ? value.substring(1).strip() : value;
    }
}

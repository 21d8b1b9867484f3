package dev.rollcall.finding;

/**
 * Compares serials as SQL: without case, spaces and hyphens, and taking a code that merely ends in the serial (a barcode
 * prefix) or that is the serial's end (the last four characters) for the same.
 */
final class SerialSql {

    private SerialSql() {}

    private static String plain(String column) {
        return "UPPER(REPLACE(REPLACE(" + column + ", ' ', ''), '-', ''))";
    }

    private static String same(String one, String other) {
        return "(" + one + " LIKE CONCAT('%', " + other + ") OR " + other + " LIKE CONCAT('%', " + one + "))";
    }

    /** The observed serial of {@code vs} is not the one expected of {@code i}, nor the one {@code a} now has. */
    static final String DIFFERS = "NOT (" + same(plain("vs.serial"), "COALESCE(" + plain("i.serial") + ", '?')")
            + " OR " + same(plain("vs.serial"), "COALESCE(NULLIF(a.serial_key, ''), '?')") + ")";

    /** Beside {@code vs}, another serial was observed on the same item {@code i}. */
    static final String ANOTHER_SEEN =
            Evidence.any("w.serial IS NOT NULL AND NOT " + same(plain("w.serial"), plain("vs.serial")));
}

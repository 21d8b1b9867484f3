package dev.rollcall.evidence.log;

import java.time.Instant;

/**
 * The end of an audit's chain. Whoever keeps one outside the database can show later that nothing before it was changed.
 *
 * @param no of the last row that is sealed, 0 for none
 * @param hash of that row, hexadecimal
 * @param at when it was sealed, null for none
 */
public record Seal(long no, String hash, Instant at) {

    /** Before the first row. */
    public static final Seal START = new Seal(0, "0".repeat(64), null);
}

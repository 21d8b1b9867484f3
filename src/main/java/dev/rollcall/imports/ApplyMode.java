package dev.rollcall.imports;

/** What happens to the good rows when others are refused. */
public enum ApplyMode {
    GOOD_ROWS,
    ALL_OR_NOTHING
}

package dev.rollcall.sheet;

/** How large a file and its parts may be before it is refused: well above real registers, well below harm. */
final class SheetLimits {

    static final long FILE_BYTES = 200L << 20;
    static final int COLUMNS = 512;
    /** What a spreadsheet itself allows in one cell. */
    static final int CELL_CHARACTERS = 32_767;

    static final int ZIP_ENTRIES = 2_000;
    static final long UNPACKED_BYTES = 1L << 30;
    static final long SHARED_TEXT_BYTES = 256L << 20;
    /** Packed sheets of empty rows reach 100; above this, a part of more than {@link #RATIO_FROM_BYTES} is a bomb. */
    static final int RATIO = 300;

    static final long RATIO_FROM_BYTES = 20L << 20;
    static final int HEADER_WITHIN_ROWS = 20;

    private SheetLimits() {}
}

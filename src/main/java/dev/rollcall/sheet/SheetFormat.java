package dev.rollcall.sheet;

import java.nio.charset.Charset;

/**
 * What a file turned out to be, for reading it and for saying so on the page.
 *
 * @param kind CSV or XLSX
 * @param charset of CSV; null for XLSX
 * @param separator between the values of CSV; 0 for XLSX
 * @param bomBytes how many bytes of byte-order mark to skip
 */
public record SheetFormat(Kind kind, Charset charset, char separator, int bomBytes) {

    /** The two kinds of file that are read. */
    public enum Kind {
        CSV,
        XLSX
    }

    static SheetFormat xlsx() {
        return new SheetFormat(Kind.XLSX, null, (char) 0, 0);
    }

    /** In words: "CSV, semicolon, windows-1252". */
    public String described() {
        if (kind == Kind.XLSX) {
            return "XLSX";
        }
        String word = switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
        return "CSV, " + word + ", " + charset.name();
    }
}

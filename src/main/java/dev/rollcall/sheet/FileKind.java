package dev.rollcall.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Knows by its first bytes what a file is not, and what to do about it. */
final class FileKind {

    private FileKind() {}

    static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Why a file that starts like this cannot be a table; empty when it may be one. */
    static Optional<String> refusal(byte[] head) {
        if (head.length == 0) {
            return Optional.of("The file is empty. Export it again.");
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(
                    "This is an old or a password-protected Excel file. Save it as .xlsx without a password, or as CSV UTF-8.");
        }
        if (start.startsWith("%PDF")
                || start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("\u001F\u008B")
                || start.startsWith("Rar!")
                || start.startsWith("7z\u00BC\u00AF")) {
            return Optional.of(
                    "This is not a table but a document, picture or archive. Export the list as CSV or XLSX.");
        }
        String text = start.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.startsWith("<?xml")
                || text.startsWith("<table")) {
            return Optional.of("This is a web page or XML, whatever its name says. Export the list as CSV or XLSX.");
        }
        return Optional.empty();
    }
}

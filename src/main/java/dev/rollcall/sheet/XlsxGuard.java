package dev.rollcall.sheet;

import dev.rollcall.values.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through an XLSX file before anything parses it: unpacks every part once into nothing, counts what really comes
 * out rather than what the archive says, and refuses bombs, document type definitions (XML entities) and cells at
 * impossible addresses.
 */
final class XlsxGuard {

    /** A column of four letters lies beyond the last one of a spreadsheet (XFD). */
    private static final Pattern FAR_CELL = Pattern.compile("[\\s]r\\s*=\\s*[\"'][A-Za-z]{4,}");

    private static final int CHUNK = 1 << 16;
    private static final int OVERLAP = 64;

    private XlsxGuard() {}

    static Result<SheetFormat> check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > SheetLimits.ZIP_ENTRIES) {
                return bomb();
            }
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : entries) {
                if (!names.add(entry.getName())) {
                    return Result.refused("The spreadsheet holds two parts of one name, which no spreadsheet program"
                            + " writes. Save it again as XLSX.");
                }
            }
            if (!names.contains("xl/workbook.xml")) {
                return Result.refused(
                        names.contains("content.xml")
                                ? "This is an OpenDocument file. Save it as XLSX or CSV."
                                : "This is an archive, not a spreadsheet. Export the list as CSV or XLSX.");
            }
            long total = 0;
            for (ZipEntry entry : entries) {
                total += unpack(zip, entry, total);
            }
            return Result.done(SheetFormat.xlsx());
        } catch (ZipException broken) {
            return Result.refused("The spreadsheet is damaged and cannot be unpacked. Save it again as XLSX.");
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, long before) throws IOException {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        boolean sharedText = entry.getName().equalsIgnoreCase("xl/sharedStrings.xml");
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        byte[] buffer = new byte[OVERLAP + CHUNK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer, OVERLAP, CHUNK); read >= 0; read = in.read(buffer, OVERLAP, CHUNK)) {
                if (xml) {
                    look(new String(buffer, 0, OVERLAP + read, StandardCharsets.ISO_8859_1), size == 0);
                }
                size += read;
                if (before + size > SheetLimits.UNPACKED_BYTES
                        || sharedText && size > SheetLimits.SHARED_TEXT_BYTES
                        || size > SheetLimits.RATIO_FROM_BYTES && size / packed > SheetLimits.RATIO) {
                    throw new BadSheet(bomb().refusal().get());
                }
                System.arraycopy(buffer, Math.max(0, read), buffer, 0, OVERLAP);
            }
        }
        return size;
    }

    private static void look(String xml, boolean first) {
        String start = first ? xml.substring(OVERLAP) : "";
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE") || start.indexOf('\0') >= 0) {
            throw new BadSheet("The spreadsheet is written in an unusual encoding. Save it again as XLSX.");
        }
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new BadSheet("The spreadsheet holds XML entity definitions, which no spreadsheet program writes and"
                    + " which can be used for attacks. Save it again as XLSX from a spreadsheet program.");
        }
        if (FAR_CELL.matcher(xml).find()) {
            throw new BadSheet("The spreadsheet holds cells beyond the last possible column. Save it again as XLSX.");
        }
    }

    private static Result<SheetFormat> bomb() {
        return Result.refused("The spreadsheet unpacks to far more than it should (a zip bomb, or millions of empty"
                + " cells). Copy the filled rows into a new sheet, or save it as CSV.");
    }
}

package dev.rollcall.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/** Streams the rows of a CSV file, header included. */
final class CsvRows {

    private CsvRows() {}

    /** Gives rows to the visitor until it answers false. */
    static void visit(Path file, SheetFormat format, Predicate<SheetRow> visitor) throws IOException {
        long line = 0;
        CsvRecord last = null;
        try (LastCharacter text = new LastCharacter(open(file, format));
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(format.separator())
                        .maxBufferSize(1 << 24)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(SheetLimits.COLUMNS + 1)
                                        .maxFieldSize(SheetLimits.CELL_CHARACTERS)
                                        .maxRecordSize(1 << 22)
                                        .build(),
                                text)) {
            for (CsvRecord csv : records) {
                line = csv.getStartingLineNumber();
                last = csv;
                if (isSeparatorHint(csv)) {
                    continue;
                }
                SheetRow row = new SheetRow(
                        line, csv.getFields().stream().map(SafeCell::asRead).toList());
                if (!visitor.test(row)) {
                    return;
                }
            }
            if (last != null && isOpen(last, text.last())) {
                throw new BadSheet(
                        "The row at line " + line + " has a quotation mark that is never closed, so that all rows"
                                + " after it would be one value. Close the quotation mark, or remove it.");
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new BadSheet(explained(line, broken));
        }
    }

    /** A value may hold line breaks only in quotation marks, which a closed value at the end of a file ends with. */
    private static boolean isOpen(CsvRecord last, char end) {
        String value = last.getField(last.getFieldCount() - 1);
        return (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) && end != '"';
    }

    private static boolean isSeparatorHint(CsvRecord csv) {
        return csv.getStartingLineNumber() == 1
                && csv.getField(0).toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    private static String explained(long line, RuntimeException broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String detail = String.valueOf(cause.getMessage());
        if (detail.contains("fields")) {
            return "The row after line " + line + " has more than " + SheetLimits.COLUMNS
                    + " columns. Remove the columns that are not needed.";
        }
        return "The row after line " + line + " has a value of more than " + SheetLimits.CELL_CHARACTERS
                + " characters, or a quotation mark that is never closed. Shorten the value or mend the quotation mark.";
    }

    private static Reader open(Path file, SheetFormat format) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(format.bomBytes());
        return new InputStreamReader(in, format.charset());
    }

    /** The separator of the header: the candidate that stands most often outside quotes in the first filled line. */
    static char separator(Path file, SheetFormat format) throws IOException {
        char[] start = new char[1 << 16];
        int length;
        try (Reader text = open(file, format)) {
            length = Math.max(0, text.read(start, 0, start.length));
        }
        String sample = new String(start, 0, length);
        if (sample.toLowerCase(Locale.ROOT).startsWith("sep=") && length > 4 && sample.charAt(4) > '\r') {
            return sample.charAt(4);
        }
        for (String line : sample.split("\\R")) {
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = outsideQuotes(line, candidate) > outsideQuotes(line, best) ? candidate : best;
            }
            if (outsideQuotes(line, best) > 0) {
                return best;
            }
        }
        return ',';
    }

    private static int outsideQuotes(String line, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }
}

package dev.rollcall.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a table row by row to a stream, in bounded memory; every export of the product goes through it. Text is made
 * safe from being run as a formula; numbers, dates and times stay what they are. Close it to finish the file; the stream
 * stays open.
 */
public interface SheetWriter extends Closeable {

    /** One row; a value may be text, a number, a boolean, a LocalDate, an Instant (written in UTC) or null. */
    void row(List<?> values) throws IOException;

    /** Comma-separated, UTF-8 with a byte-order mark, so that spreadsheets show every letter. */
    static SheetWriter csv(OutputStream out, List<String> header) throws IOException {
        SheetWriter writer = new CsvSheetWriter(out);
        writer.row(header);
        return writer;
    }

    /** A workbook of one sheet with a frozen header. */
    static SheetWriter xlsx(OutputStream out, String sheetName, List<String> header) throws IOException {
        Workbook book = XlsxSheetWriter.book(out);
        SheetWriter writer = new XlsxSheetWriter(book, sheetName, book::finish);
        writer.row(header);
        return writer;
    }
}

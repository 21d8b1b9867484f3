package dev.rollcall.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a workbook sheet by sheet to a stream, in bounded memory. Close each sheet before the next is begun, and the book
 * to finish the file; the stream stays open.
 */
public final class BookWriter implements Closeable {

    private final Workbook book;

    public BookWriter(OutputStream out) {
        book = XlsxSheetWriter.book(out);
    }

    /** A sheet with a frozen header. */
    public SheetWriter sheet(String name, List<String> header) throws IOException {
        SheetWriter writer = new XlsxSheetWriter(book, name, () -> {});
        writer.row(header);
        return writer;
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}

package dev.rollcall.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet of an XLSX file; rows leave memory every few hundred. */
final class XlsxSheetWriter implements SheetWriter {

    private static final int FLUSH_EVERY = 500;

    private final Worksheet sheet;
    private final Closing closing;
    private int next;

    /** Closing the writer finishes its sheet, and what else is given. */
    XlsxSheetWriter(Workbook book, String sheetName, Closing closing) {
        this.closing = closing;
        String name = sheetName.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        sheet = book.newWorksheet(name.substring(0, Math.min(31, name.length())));
        sheet.freezePane(0, 1);
    }

    static Workbook book(OutputStream out) {
        return new Workbook(out, "Rollcall", "1.0");
    }

    /** What is to be finished after the sheet. */
    interface Closing {
        void close() throws IOException;
    }

    @Override
    public void row(List<?> values) throws IOException {
        if (next >= Worksheet.MAX_ROWS) {
            throw new IllegalStateException("A sheet holds no more than " + Worksheet.MAX_ROWS + " rows");
        }
        for (int column = 0; column < values.size(); column++) {
            write(column, values.get(column));
        }
        if (next == 0 && !values.isEmpty()) {
            sheet.range(0, 0, 0, values.size() - 1).style().bold().set();
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        closing.close();
    }

    private void write(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(next, column, flag);
        } else if (value instanceof LocalDate date) {
            sheet.value(next, column, date);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant moment) {
            sheet.value(next, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value != null) {
            sheet.inlineString(next, column, SafeCell.forWriting(value.toString()));
        }
    }
}

package dev.rollcall.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Streams the rows of the first visible sheet of a workbook, header included. */
final class XlsxRows {

    private XlsxRows() {}

    /** Gives rows to the visitor until it answers false. */
    static void visit(Path file, Predicate<SheetRow> visitor) throws IOException {
        long row = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Sheet sheet = book.getSheets()
                    .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new BadSheet("The workbook has no visible sheet. Save the list as CSV."));
            try (Stream<Row> rows = sheet.openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Row next = each.next();
                    row = next.getRowNum();
                    if (!visitor.test(new SheetRow(row, cells(next)))) {
                        return;
                    }
                }
            }
        } catch (ExcelReaderException | ArrayIndexOutOfBoundsException | IllegalArgumentException broken) {
            throw damagedAfter(row);
        } catch (IOException broken) {
            if (broken.getCause() instanceof XMLStreamException) {
                throw damagedAfter(row);
            }
            throw broken;
        }
    }

    private static BadSheet damagedAfter(long row) {
        return new BadSheet(
                "The spreadsheet is damaged after row " + row + ". Open it, save it again as XLSX, or as CSV UTF-8.");
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = row.getOptionalCell(column).map(XlsxRows::text).orElse("");
            if (text.length() > SheetLimits.CELL_CHARACTERS) {
                throw new BadSheet("Row " + row.getRowNum() + " has a value of more than " + SheetLimits.CELL_CHARACTERS
                        + " characters. Shorten it.");
            }
            cells.add(SafeCell.asRead(text));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return cell.getRawValue() == null ? "" : number(cell);
        }
        return cell.getValue() == null ? "" : String.valueOf(cell.getValue());
    }

    private static String number(Cell cell) {
        BigDecimal number;
        try {
            number = new BigDecimal(cell.getRawValue());
        } catch (NumberFormatException text) {
            return cell.getRawValue();
        }
        if (isDate(cell) && number.signum() > 0 && number.precision() - number.scale() <= 7) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.withNano(0).toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String bare =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[dmyhs].*");
    }
}

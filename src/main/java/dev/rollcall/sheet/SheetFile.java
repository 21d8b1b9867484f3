package dev.rollcall.sheet;

import dev.rollcall.values.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A tabular file that was looked at and can be read, as often as needed, row by row. Importers use it for uploads;
 * memory does not grow with the file.
 */
public final class SheetFile {

    private final Path file;
    private final SheetFormat format;
    private final Headers headers;
    private final long headerRow;

    private SheetFile(Path file, SheetFormat format, Headers headers, long headerRow) {
        this.file = file;
        this.format = format;
        this.headers = headers;
        this.headerRow = headerRow;
    }

    /** Recognises format, encoding, separator and header; refused with a reason where the file is not a table. */
    public static Result<SheetFile> open(Path file) {
        try {
            if (Files.size(file) > SheetLimits.FILE_BYTES) {
                return Result.refused("The file is larger than " + (SheetLimits.FILE_BYTES >> 20)
                        + " MB. Split it, or remove the columns that are not needed.");
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(512);
            }
            if (FileKind.refusal(head).isPresent()) {
                return Result.refused(FileKind.refusal(head).get());
            }
            Result<SheetFormat> format = FileKind.isZip(head) ? XlsxGuard.check(file) : text(file);
            return format.isDone()
                    ? withHeader(file, format.value())
                    : Result.refused(format.refusal().get());
        } catch (BadSheet bad) {
            return Result.refused(bad.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public SheetFormat format() {
        return format;
    }

    public Headers headers() {
        return headers;
    }

    /** Gives every row that has a value to the consumer, in order; done with their number. */
    public Result<Long> read(Consumer<SheetRow> rows) {
        long[] count = {0};
        try {
            visit(file, format, row -> {
                if (row.number() > headerRow && isFilled(row)) {
                    count[0]++;
                    rows.accept(row);
                }
                return true;
            });
            return Result.done(count[0]);
        } catch (BadSheet bad) {
            return Result.refused(bad.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Result<SheetFormat> text(Path file) throws IOException {
        Result<TextEncoding.Detected> encoding = TextEncoding.of(file);
        if (!encoding.isDone()) {
            return Result.refused(encoding.refusal().get());
        }
        SheetFormat guess = new SheetFormat(
                SheetFormat.Kind.CSV,
                encoding.value().charset(),
                ',',
                encoding.value().bomBytes());
        return Result.done(new SheetFormat(
                SheetFormat.Kind.CSV, guess.charset(), CsvRows.separator(file, guess), guess.bomBytes()));
    }

    private static Result<SheetFile> withHeader(Path file, SheetFormat format) throws IOException {
        List<SheetRow> first = new ArrayList<>();
        visit(file, format, row -> {
            if (isFilled(row)) {
                first.add(row);
            }
            return first.size() < SheetLimits.HEADER_WITHIN_ROWS;
        });
        if (first.isEmpty()) {
            return Result.refused("The file holds no values at all. Export it again.");
        }
        SheetRow header = header(first);
        if (header.cells().size() > SheetLimits.COLUMNS) {
            return Result.refused("The header in row " + header.number() + " has more than " + SheetLimits.COLUMNS
                    + " columns. Remove the columns that are not needed.");
        }
        if (first.indexOf(header) == first.size() - 1) {
            return Result.refused("The file has a header in row " + header.number()
                    + " but no rows below it. Export it again with the rows.");
        }
        return Result.done(new SheetFile(file, format, new Headers(trimmed(header.cells())), header.number()));
    }

    /** The first row that is at least half as wide as the widest: titles above a table are narrower. */
    private static SheetRow header(List<SheetRow> first) {
        long widest = first.stream().mapToLong(SheetFile::width).max().orElse(0);
        return first.stream()
                .filter(row -> width(row) * 2 >= widest)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static long width(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean isFilled(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> !cell.isEmpty());
    }

    private static void visit(Path file, SheetFormat format, Predicate<SheetRow> visitor) throws IOException {
        if (format.kind() == SheetFormat.Kind.XLSX) {
            XlsxRows.visit(file, visitor);
        } else {
            CsvRows.visit(file, format, visitor);
        }
    }
}

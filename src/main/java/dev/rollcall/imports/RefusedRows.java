package dev.rollcall.imports;

import dev.rollcall.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives back the rows that were not imported as a file to correct: its own columns, then where and why. */
@Component
public class RefusedRows {

    private static final int BATCH = 1_000;

    private final ImportRows rows;

    RefusedRows(ImportRows rows) {
        this.rows = rows;
    }

    public void write(ImportRun run, OutputStream out) throws IOException {
        List<String> header = new ArrayList<>(run.mapping().columns());
        header.addAll(List.of("Rollcall: row", "Rollcall: column", "Rollcall: reason"));
        try (SheetWriter csv = SheetWriter.csv(out, header)) {
            List<ImportRow> batch = rows.after(run.id(), 0, BATCH, RowState.REFUSED, RowState.CONFLICT);
            while (!batch.isEmpty()) {
                for (ImportRow row : batch) {
                    List<Object> line = new ArrayList<>();
                    for (int column = 0; column < run.mapping().columns().size(); column++) {
                        line.add(column < row.cells().size() ? row.cells().get(column) : "");
                    }
                    line.add(row.number());
                    line.add(row.problemColumn());
                    line.add(row.problem());
                    csv.row(line);
                }
                batch = rows.after(
                        run.id(), batch.get(batch.size() - 1).number(), BATCH, RowState.REFUSED, RowState.CONFLICT);
            }
        }
    }
}

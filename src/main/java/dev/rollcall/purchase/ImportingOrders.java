package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.OrderFile.Row;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.sheet.Headers;
import dev.rollcall.sheet.SheetFile;
import dev.rollcall.values.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the orders of a file, one row a line. An order with a faulty row is left out whole and named with row and reason;
 * the same file again changes nothing, so that it can be mended and sent again.
 */
@Service
@Transactional
public class ImportingOrders {

    private static final int MOST_ROWS = 20_000;

    private final OrderFile file;
    private final RecordingPurchases recording;
    private final LegalEntities entities;
    private final WhoMayPurchase who;

    ImportingOrders(OrderFile file, RecordingPurchases recording, LegalEntities entities, WhoMayPurchase who) {
        this.file = file;
        this.recording = recording;
        this.entities = entities;
        this.who = who;
    }

    /**
     * What came of a file.
     *
     * @param recorded how many orders were recorded or are as the file says
     */
    public record Imported(int recorded, List<LeftOut> leftOut) {}

    /**
     * An order that was left out.
     *
     * @param row of the file, from 1
     */
    public record LeftOut(long row, String order, String reason) {}

    /** Refused where the file is no table or has no column of order numbers or kinds. */
    public Result<Imported> read(EntityId entity, Path path, Actor actor) {
        who.require(actor);
        Result<SheetFile> opened = SheetFile.open(path);
        return opened.then(sheet -> {
            Headers headers = sheet.headers();
            if (OrderFile.ORDER.stream().noneMatch(headers::has)
                    || OrderFile.KIND.stream().noneMatch(headers::has)) {
                return Result.refused("Call a column Order number and one Kind; the file has "
                        + String.join(", ", headers.names()) + ".");
            }
            Map<String, List<Row>> orders = new LinkedHashMap<>();
            String currency = entities.find(entity).orElseThrow().fields().currency();
            Result<Long> rows = sheet.read(row -> {
                Row read = file.read(row, headers, entity, 1, currency);
                List<Row> of =
                        orders.computeIfAbsent(String.valueOf(read.order().key()), key -> new ArrayList<>());
                of.add(file.read(row, headers, entity, of.size() + 1, currency));
            });
            return rows.then(count -> count > MOST_ROWS
                    ? Result.refused(
                            "The file has " + count + " rows. Split it into files of at most " + MOST_ROWS + ".")
                    : Result.done(record(orders, actor)));
        });
    }

    private Imported record(Map<String, List<Row>> orders, Actor actor) {
        List<LeftOut> leftOut = new ArrayList<>();
        int recorded = 0;
        for (List<Row> rows : orders.values()) {
            Row first = rows.get(0);
            List<LeftOut> faulty = rows.stream()
                    .flatMap(row -> row.faults().stream()
                            .map(fault -> new LeftOut(row.number(), row.order().number(), fault)))
                    .toList();
            if (!faulty.isEmpty()) {
                leftOut.addAll(faulty);
                continue;
            }
            Result<PurchaseId> result = recording.record(laid(rows), actor);
            result.refusal()
                    .ifPresent(why -> leftOut.add(
                            new LeftOut(first.number(), first.order().number(), why)));
            recorded += result.isDone() ? 1 : 0;
        }
        return new Imported(recorded, leftOut);
    }

    /** What its rows say of the order as a whole, the first that says anything. */
    private static RecordedPurchase laid(List<Row> rows) {
        return new RecordedPurchase(
                rows.get(0).order(),
                first(rows, row -> blankToNull(row.supplier())),
                first(rows, row -> blankToNull(row.currency())),
                first(rows, Row::orderedOn),
                first(rows, Row::expectedOn),
                null,
                rows.stream().map(Row::line).toList());
    }

    private static <T> T first(List<Row> rows, Function<Row, T> value) {
        return rows.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}

package dev.rollcall.purchase.ledger;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.WhoMayPurchase;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.sheet.SheetFile;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the ledger of a legal entity, in place of the one before. Read in batches, however long it is. */
@Service
@Transactional
public class UploadingLedgers {

    private static final int BATCH = 1000;
    private static final int MOST_ROWS = 500_000;

    private static final String INSERT = """
            INSERT INTO ledger_row (id, ledger_id, row_no, item_key, asset_number, tag_key, description, serial, serial_key,
              order_number, order_key, acquired_on, cost, currency, book_value, written_off, written_off_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final LegalEntities entities;
    private final WhoMayPurchase who;
    private final Clock clock;

    UploadingLedgers(JdbcTemplate jdbc, LegalEntities entities, WhoMayPurchase who, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.who = who;
        this.clock = clock;
    }

    /** Refused where the file is no table, names no asset, or its dates can be read in two ways; gives the rows. */
    public Result<Long> upload(EntityId entity, Path file, String fileName, Actor actor) {
        who.require(actor);
        Result<SheetFile> opened = SheetFile.open(file);
        if (!opened.isDone()) {
            return Result.refused(opened.refusal().orElseThrow());
        }
        LedgerColumns columns = new LedgerColumns(opened.value().headers());
        Result<Long> looked = columns.objection()
                .<Result<Long>>map(Result::refused)
                .orElseGet(() -> opened.value().read(columns::look));
        Optional<String> problem = looked.refusal().or(columns::unclearDates);
        if (problem.isEmpty() && (looked.value() == 0 || looked.value() > MOST_ROWS)) {
            problem = Optional.of("The file has " + looked.value() + " rows. Upload one with 1 to " + MOST_ROWS + ".");
        }
        return problem.<Result<Long>>map(Result::refused)
                .orElseGet(() -> store(entity, opened.value(), columns, fileName, actor));
    }

    private Result<Long> store(EntityId entity, SheetFile sheet, LedgerColumns columns, String fileName, Actor actor) {
        String currency = entities.find(entity).orElseThrow().fields().currency();
        byte[] owner = Ids.bytes(entity.value());
        jdbc.update("DELETE FROM ledger_row WHERE ledger_id IN (SELECT id FROM ledger WHERE entity_id = ?)", owner);
        jdbc.update("DELETE FROM ledger WHERE entity_id = ?", owner);
        UUID ledger = Ids.next();
        List<Object[]> batch = new ArrayList<>(BATCH);
        Result<Long> read = sheet.read(row -> {
            batch.add(values(ledger, columns.read(row, currency)));
            if (batch.size() == BATCH) {
                jdbc.batchUpdate(INSERT, batch);
                batch.clear();
            }
        });
        jdbc.batchUpdate(INSERT, batch);
        jdbc.update(
                "INSERT INTO ledger (entity_id, id, file_name, line_count, uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?, ?)",
                owner,
                Ids.bytes(ledger),
                fileName.length() > 200 ? fileName.substring(0, 200) : fileName,
                read.value(),
                actor.name(),
                Timestamp.from(clock.instant()));
        return read;
    }

    private static Object[] values(UUID ledger, LedgerLine line) {
        String tag = Identifiers.tagKey(line.assetNumber());
        String serial = Identifiers.serialKey(line.serial());
        String item =
                Stream.of(tag, serial).filter(Objects::nonNull).findFirst().orElse("ROW " + line.number());
        return new Object[] {
            Ids.bytes(Ids.next()),
            Ids.bytes(ledger),
            line.number(),
            item,
            line.assetNumber(),
            tag,
            line.description(),
            line.serial(),
            serial,
            line.orderNumber(),
            Identifiers.tagKey(line.orderNumber()),
            line.acquiredOn(),
            line.cost(),
            line.currency(),
            line.bookValue(),
            line.writtenOff(),
            line.writtenOffOn()
        };
    }
}

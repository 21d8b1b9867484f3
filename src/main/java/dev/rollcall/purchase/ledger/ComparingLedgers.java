package dev.rollcall.purchase.ledger;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.WhoMayPurchase;
import dev.rollcall.register.EntityId;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the ledger of a legal entity with the register as it is now, and notes what is to become a finding. */
@Service
@Transactional
public class ComparingLedgers {

    private static final int PAGE_SIZE = 50;

    private static final String SUBJECT = "COALESCE(d.row_id, d.asset_id)";
    private static final String NOTED = "EXISTS (SELECT 1 FROM ledger_noted n WHERE n.entity_id = :entity"
            + " AND n.difference = :difference AND n.item_key = d.item_key"
            + " AND (d.row_id IS NOT NULL OR n.subject_id = d.asset_id))";

    private final JdbcClient jdbc;
    private final WhoMayPurchase who;
    private final Clock clock;

    ComparingLedgers(JdbcClient jdbc, WhoMayPurchase who, Clock clock) {
        this.jdbc = jdbc;
        this.who = who;
        this.clock = clock;
    }

    /** What was uploaded last. */
    public record Ledger(UUID id, String fileName, long lines, String by, Instant at) {}

    /**
     * One difference.
     *
     * @param subject by which it is noted: the row of the ledger, else the asset
     * @param row in the file, 0 for an asset that is in none
     * @param asset its record, null without one
     * @param purchase the purchase of its order, null without one
     * @param noted whether it is to be a finding
     */
    public record Line(
            UUID subject,
            int row,
            String assetNumber,
            String description,
            String serial,
            String orderNumber,
            LocalDate acquiredOn,
            BigDecimal cost,
            String currency,
            BigDecimal bookValue,
            LocalDate writtenOffOn,
            UUID asset,
            UUID purchase,
            boolean noted) {}

    @Transactional(readOnly = true)
    public Optional<Ledger> ledger(EntityId entity, Actor actor) {
        who.require(actor);
        return jdbc.sql("SELECT id, file_name, line_count, uploaded_by, uploaded_at FROM ledger WHERE entity_id = ?")
                .param(Ids.bytes(entity.value()))
                .query((row, n) -> new Ledger(
                        Ids.uuid(row.getBytes(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .optional();
    }

    /** How many of each; what costs less than the floor is left out. */
    @Transactional(readOnly = true)
    public Map<Difference, Long> counts(EntityId entity, Ledger ledger, BigDecimal floor) {
        Map<Difference, Long> counts = new EnumMap<>(Difference.class);
        for (Difference difference : Difference.values()) {
            counts.put(
                    difference,
                    on("SELECT COUNT(*) FROM (" + LedgerSql.of(difference) + ") d", entity, ledger, floor)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    @Transactional(readOnly = true)
    public Page<Line> page(EntityId entity, Ledger ledger, Difference difference, BigDecimal floor, int number) {
        PageRequest page = PageRequest.of(Math.max(0, number), PAGE_SIZE);
        List<Line> lines = on(
                        "SELECT d.*, " + SUBJECT + " AS subject_id, " + NOTED + " AS noted FROM ("
                                + LedgerSql.of(difference)
                                + ") d ORDER BY d.cost DESC, d.row_no, d.asset_number, d.asset_id LIMIT :size OFFSET :from",
                        entity,
                        ledger,
                        floor)
                .param("difference", difference.name())
                .param("size", PAGE_SIZE)
                .param("from", page.getOffset())
                .query(ComparingLedgers::line)
                .list();
        return new PageImpl<>(lines, page, counts(entity, ledger, floor).get(difference));
    }

    /** These become findings of every audit of the legal entity while they last; gives how many are new. */
    public int note(EntityId entity, Ledger ledger, Difference difference, Collection<UUID> subjects, Actor actor) {
        who.require(actor);
        return subjects.isEmpty()
                ? 0
                : on(
                                "INSERT INTO ledger_noted (entity_id, difference, item_key, subject_id, noted_by, noted_at)"
                                        + " SELECT :entity, :difference, d.item_key, MIN(" + SUBJECT
                                        + "), :by, :now FROM (" + LedgerSql.of(difference) + ") d WHERE " + SUBJECT
                                        + " IN (:subjects) AND NOT " + NOTED
                                        + " GROUP BY d.item_key, CASE WHEN d.row_id IS NULL THEN d.asset_id END",
                                entity,
                                ledger,
                                BigDecimal.ZERO)
                        .param("difference", difference.name())
                        .param("by", actor.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("subjects", subjects.stream().map(Ids::bytes).toList())
                        .update();
    }

    private JdbcClient.StatementSpec on(String sql, EntityId entity, Ledger ledger, BigDecimal floor) {
        return jdbc.sql(sql)
                .param("entity", Ids.bytes(entity.value()))
                .param("ledger", Ids.bytes(ledger.id()))
                .param("floor", floor);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                Ids.uuid(row.getBytes("subject_id")),
                row.getInt("row_no"),
                row.getString("asset_number"),
                row.getString("description"),
                row.getString("serial"),
                row.getString("order_number"),
                row.getObject("acquired_on", LocalDate.class),
                row.getBigDecimal("cost"),
                row.getString("currency"),
                row.getBigDecimal("book_value"),
                row.getObject("written_off_on", LocalDate.class),
                Ids.uuid(row.getBytes("asset_id")),
                Ids.uuid(row.getBytes("purchase_id")),
                row.getBoolean("noted"));
    }
}

package dev.rollcall.purchase;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was delivered of purchases. */
@Repository
public class Units {

    private static final String UNITS = """
            SELECT u.*, COALESCE(a.tag, u.tag) AS now_tag, h.display_name AS holder,
                   COALESCE(b.display_name, NULLIF(u.received_by, ''), 'a person since erased') AS received_name
            FROM purchase_unit u LEFT JOIN asset a ON a.id = u.asset_id LEFT JOIN person h ON h.id = a.holder_id
            LEFT JOIN person b ON b.subject_key = u.received_by_key WHERE\s""";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Units(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The latest first. */
    public List<Unit> of(PurchaseId id) {
        return jdbc.sql(UNITS + "u.purchase_id = ? ORDER BY u.received_at DESC, u.id DESC")
                .param(Ids.bytes(id.value()))
                .query(Units::read)
                .list();
    }

    /** One unit of the purchase. */
    public Optional<Unit> of(PurchaseId purchase, UnitId id) {
        return jdbc.sql(UNITS + "u.id = ? AND u.purchase_id = ?")
                .params(Ids.bytes(id.value()), Ids.bytes(purchase.value()))
                .query(Units::read)
                .optional();
    }

    Optional<Unit> submitted(PurchaseId id, String submission) {
        return jdbc.sql(UNITS + "u.purchase_id = ? AND u.submission = ?")
                .params(Ids.bytes(id.value()), submission)
                .query(Units::read)
                .optional();
    }

    /** The one with that serial or tag that has not gone back. */
    Optional<Unit> here(PurchaseId id, Piece piece) {
        return jdbc.sql(UNITS + "u.purchase_id = :id AND u.state <> 'RETURNED'"
                        + " AND (u.serial_key = :serial OR u.tag_key = :tag) ORDER BY u.id LIMIT 1")
                .param("id", Ids.bytes(id.value()))
                .param("serial", Identifiers.serialKey(piece.serial()))
                .param("tag", Identifiers.tagKey(piece.tag()))
                .query(Units::read)
                .optional();
    }

    UnitId add(PurchaseId purchase, Integer line, Piece piece, UnitState state, String reason, Author author) {
        UnitId id = UnitId.next();
        jdbc.sql("""
                        INSERT INTO purchase_unit (id, purchase_id, line_no, submission, serial, serial_key, tag, tag_key, quantity,
                          state, delivery, received_on, received_by, received_by_key, received_at, reason)
                        VALUES (:id, :purchase, :line, :submission, :serial, :serialKey, :tag, :tagKey, :quantity, :state, :delivery,
                          :today, :byName, :byKey, :now, :reason)""")
                .param("id", Ids.bytes(id.value()))
                .param("purchase", Ids.bytes(purchase.value()))
                .param("line", line)
                .param("submission", piece.submission())
                .param("serial", piece.serial())
                .param("serialKey", Identifiers.serialKey(piece.serial()))
                .param("tag", piece.tag())
                .param("tagKey", Identifiers.tagKey(piece.tag()))
                .param("quantity", piece.quantity() == null ? 1 : piece.quantity())
                .param("state", state.name())
                .param("delivery", piece.delivery())
                .param("today", Date.valueOf(piece.receivedOn() == null ? time.today() : piece.receivedOn()))
                .param("byName", author.name())
                .param("byKey", Ids.bytes(author.key()))
                .param("now", Timestamp.from(time.now()))
                .param("reason", reason)
                .update();
        return id;
    }

    void registered(UnitId id, int line, AssetId asset) {
        jdbc.sql("UPDATE purchase_unit SET state = 'REGISTERED', line_no = ?, asset_id = ?, reason = NULL WHERE id = ?")
                .params(line, Ids.bytes(asset.value()), Ids.bytes(id.value()))
                .update();
    }

    void foundIn(UnitId id, UUID audit) {
        jdbc.sql("UPDATE purchase_unit SET audit_id = ? WHERE id = ?")
                .params(Ids.bytes(audit), Ids.bytes(id.value()))
                .update();
    }

    void undecided(UnitId id, String reason) {
        jdbc.sql("UPDATE purchase_unit SET state = 'UNDECIDED', reason = ? WHERE id = ?")
                .params(reason, Ids.bytes(id.value()))
                .update();
    }

    void returned(UnitId id, String reason) {
        jdbc.sql("UPDATE purchase_unit SET state = 'RETURNED', reason = ? WHERE id = ?")
                .params(reason, Ids.bytes(id.value()))
                .update();
    }

    /** Fewer of what was only announced are still to be scanned; gone when none are. */
    void scanned(PurchaseId id, Integer line) {
        jdbc.sql("""
                        SELECT id FROM purchase_unit WHERE purchase_id = ? AND state = 'ANNOUNCED'
                          AND (line_no IS NULL OR line_no = ?) ORDER BY id LIMIT 1""")
                .params(Ids.bytes(id.value()), line)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .ifPresent(unit -> {
                    jdbc.sql("UPDATE purchase_unit SET quantity = quantity - 1 WHERE id = ?")
                            .param(unit)
                            .update();
                    jdbc.sql("DELETE FROM purchase_unit WHERE id = ? AND quantity = 0")
                            .param(unit)
                            .update();
                });
    }

    /** The record that the line has been counted into; empty for none that is still there. */
    Optional<AssetId> countedInto(PurchaseId id, int line) {
        return jdbc.sql("""
                        SELECT a.id FROM purchase_unit u JOIN asset a ON a.id = u.asset_id
                        WHERE u.purchase_id = ? AND u.line_no = ? AND u.state = 'REGISTERED' AND a.status = 'STOCK'
                        ORDER BY u.id LIMIT 1""")
                .params(Ids.bytes(id.value()), line)
                .query((row, n) -> new AssetId(Ids.uuid(row.getBytes(1))))
                .optional();
    }

    private static Unit read(ResultSet row, int n) throws SQLException {
        UUID asset = Ids.uuid(row.getBytes("asset_id"));
        return new Unit(
                new UnitId(Ids.uuid(row.getBytes("id"))),
                new PurchaseId(Ids.uuid(row.getBytes("purchase_id"))),
                row.getObject("line_no", Integer.class),
                row.getString("submission"),
                row.getString("serial"),
                row.getString("now_tag"),
                row.getInt("quantity"),
                UnitState.valueOf(row.getString("state")),
                asset == null ? null : new AssetId(asset),
                row.getString("holder"),
                row.getString("delivery"),
                row.getObject("received_on", java.time.LocalDate.class),
                row.getString("received_name"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("reason"));
    }
}

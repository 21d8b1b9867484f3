package dev.rollcall.locate;

import dev.rollcall.confirmation.ConfirmationRows;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of a small audit with rooms, as freezing leaves them. */
final class CountRows {

    private final JdbcClient jdbc;
    private final UUID auditId = Ids.next();
    private final UUID entity = Ids.next();
    private final UUID kind = Ids.next();

    CountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID auditId() {
        return auditId;
    }

    void audit() {
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by, close_by,"
                                + " created_at, created_by) VALUES (?, 0, 'Count test', 'RUNNING', FALSE,"
                                + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-01-01', DATE '2026-02-01',"
                                + " DATE '2026-02-01', DATE '2026-03-01', TIMESTAMP '2026-01-01 00:00:00', 'test')")
                .param(Ids.bytes(auditId))
                .update();
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(entity), "Entity " + entity)
                .update();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, 'Screen', ?, 'EACH', TRUE, FALSE, FALSE, FALSE, FALSE, 'other')")
                .params(Ids.bytes(kind), "screen " + kind)
                .update();
    }

    UUID room(String name, String locationKind) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO location (id, version, name, name_key, location_kind, active) VALUES (?, 0, ?, ?, ?, TRUE)")
                .params(Ids.bytes(id), name, name.toLowerCase(), locationKind)
                .update();
        return id;
    }

    /** Somebody who keeps the room, without an account. */
    UUID keeper(UUID room, String name) {
        UUID person = new ConfirmationRows(jdbc).person(name, null);
        jdbc.sql("UPDATE location SET custodian_id = ? WHERE id = ?")
                .params(Ids.bytes(person), Ids.bytes(room))
                .update();
        return person;
    }

    void account(UUID person) {
        new ConfirmationRows(jdbc).account(person, "EMPLOYEE");
    }

    void item(String tag, UUID room, String status, boolean inAudit) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, name, status, draft, ownership, quantity,"
                                + " location_id, created_at) VALUES (?, 0, ?, ?, ?, ?, 'Screen', ?, FALSE, 'OWNED', 1, ?,"
                                + " TIMESTAMP '2026-01-01 00:00:00')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(entity),
                        Ids.bytes(kind),
                        tag,
                        Identifiers.tagKey(tag),
                        status,
                        Ids.bytes(room))
                .update();
        if (inAudit) {
            jdbc.sql(
                            "INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, tag, title, location_id, status,"
                                    + " quantity, method, spot_check) VALUES (0, ?, ?, ?, ?, ?, 'Screen', ?, ?, 1, 'COUNT',"
                                    + " FALSE)")
                    .params(
                            Ids.bytes(auditId),
                            Ids.bytes(id),
                            Ids.bytes(entity),
                            Ids.bytes(kind),
                            tag,
                            Ids.bytes(room),
                            status)
                    .update();
        }
    }

    /** Pieces of evidence that stand. */
    long seen(String tag) {
        return jdbc.sql("SELECT COUNT(*) FROM verification v JOIN asset a ON a.id = v.asset_id"
                        + " WHERE a.tag = ? AND v.claim = 'SEEN' AND v.superseded = FALSE")
                .param(tag)
                .query(Long.class)
                .single();
    }

    long extras() {
        return jdbc.sql("SELECT COUNT(*) FROM extra_item WHERE audit_id = ? AND withdrawn = FALSE")
                .param(Ids.bytes(auditId))
                .query(Long.class)
                .single();
    }

    String state(UUID count) {
        return jdbc.sql("SELECT state FROM room_count WHERE id = ?")
                .param(Ids.bytes(count))
                .query(String.class)
                .single();
    }

    int round(UUID count) {
        return jdbc.sql("SELECT count_round FROM room_count WHERE id = ?")
                .param(Ids.bytes(count))
                .query(Integer.class)
                .single();
    }

    long lastScan(UUID count) {
        return jdbc.sql("SELECT MAX(id) FROM scan WHERE count_id = ?")
                .param(Ids.bytes(count))
                .query(Long.class)
                .single();
    }
}

package dev.rollcall.confirmation;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of a running audit, for tests of what it asks. */
public final class ConfirmationRows {

    private final JdbcClient jdbc;

    public ConfirmationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID kind(boolean proof) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind,"
                                + " holds_data, proof_asked, icon) VALUES (?, 0, ?, ?, 'EACH', FALSE, TRUE, FALSE, FALSE, ?, 'laptop')")
                .params(Ids.bytes(id), "Kind " + id, "kind " + id, proof)
                .update();
        return id;
    }

    public UUID person(String name, UUID manager) {
        UUID id = Ids.next();
        String user = (name + "." + id).toLowerCase();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status,"
                                + " manager_id, department, reach) VALUES (?, 0, ?, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', ?, 'Sales', 'MAIL')")
                .params(Ids.bytes(id), Ids.bytes(Ids.next()), name, user, user + "@example.org", Ids.bytes(manager))
                .update();
        return id;
    }

    public void account(UUID person, String roles) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO account (id, version, user_name, display_name, person_id, roles, must_change_password,"
                                + " disabled, created_at) VALUES (?, 0, ?, 'Test', ?, ?, FALSE, FALSE, TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(id), id.toString(), Ids.bytes(person), roles)
                .update();
    }

    public void reach(UUID person, String reach) {
        jdbc.sql("UPDATE person SET reach = ? WHERE id = ?")
                .params(reach, Ids.bytes(person))
                .update();
    }

    public UUID audit(String name, LocalDate confirmBy) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO audit (id, version, name, state, discovery, scope, confirm_by, count_by, created_at,"
                        + " created_by) VALUES (?, 0, ?, 'RUNNING', FALSE, '{}', ?, ?, ?, 'Test')")
                .params(Ids.bytes(id), name, confirmBy, confirmBy, Timestamp.from(Instant.EPOCH))
                .update();
        return id;
    }

    public UUID asset(UUID kind, UUID holder, String serial) {
        UUID entity = Ids.next();
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(entity), "Entity " + entity)
                .update();
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, serial, serial_key, name, status,"
                        + " draft, ownership, quantity, holder_id, created_at)"
                        + " VALUES (?, 0, ?, ?, 'T1', 't1', ?, ?, 'ThinkPad T14', 'IN_USE', FALSE, 'OWNED', 1, ?,"
                        + " TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(id), Ids.bytes(entity), Ids.bytes(kind), serial, serial, Ids.bytes(holder))
                .update();
        return id;
    }

    public void item(UUID audit, UUID asset) {
        jdbc.sql(
                        "INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, tag, serial, title, holder_id,"
                                + " status, quantity, method, spot_check)"
                                + " SELECT 0, ?, id, entity_id, kind_id, tag, serial, name, holder_id, status, 1, 'ASK', FALSE"
                                + " FROM asset WHERE id = ?")
                .params(Ids.bytes(audit), Ids.bytes(asset))
                .update();
    }

    public void absent(UUID person, LocalDate from, LocalDate to) {
        jdbc.sql("INSERT INTO absence (id, person_id, first_day, last_day) VALUES (?, ?, ?, ?)")
                .params(Ids.bytes(Ids.next()), Ids.bytes(person), from, to)
                .update();
    }

    public String one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(String.class).optional().orElse(null);
    }
}

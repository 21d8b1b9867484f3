package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of a small register, for tests that need it as it stands in the database. */
final class RegisterRows {

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID entity(String name) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(id), name)
                .update();
        return id;
    }

    UUID location(String name, String kind, UUID site) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO location (id, version, name, name_key, location_kind, site_id, active)"
                        + " VALUES (?, 0, ?, ?, ?, ?, TRUE)")
                .params(Ids.bytes(id), name, name.toLowerCase(), kind, Ids.bytes(site))
                .update();
        return id;
    }

    UUID kind(String name, boolean fixed, boolean asked, boolean virtual) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind,"
                        + " holds_data, proof_asked, value_limit, icon) VALUES (?, 0, ?, ?, 'EACH', ?, ?, ?, FALSE, FALSE,"
                        + " 100.00, 'other')")
                .params(Ids.bytes(id), name, name.toLowerCase(), fixed, asked, virtual)
                .update();
        return id;
    }

    UUID person(String name, String department, UUID manager) {
        UUID id = Ids.next();
        String user = name.toLowerCase();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status,"
                                + " manager_id, department, reach) VALUES (?, 0, ?, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', ?, ?, 'MAIL')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(Ids.next()),
                        name,
                        user,
                        user + "@example.org",
                        Ids.bytes(manager),
                        department)
                .update();
        return id;
    }

    void absent(UUID person, LocalDate from, LocalDate to) {
        jdbc.sql("INSERT INTO absence (id, person_id, first_day, last_day) VALUES (?, ?, ?, ?)")
                .params(Ids.bytes(Ids.next()), Ids.bytes(person), from, to)
                .update();
    }

    UUID asset(UUID entity, UUID kind, String tag, UUID holder, UUID location, UUID parent) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, serial, serial_key, manufacturer, model,"
                                + " status, draft, ownership, quantity, holder_id, location_id, parent_id, cost, currency, created_at)"
                                + " VALUES (?, 0, ?, ?, ?, ?, ?, ?, 'Lenovo', 'T14', 'IN_USE', FALSE, 'OWNED', 1, ?, ?, ?, 1000, 'USD',"
                                + " TIMESTAMP '2026-01-01 00:00:00')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(entity),
                        Ids.bytes(kind),
                        tag,
                        tag.toLowerCase(),
                        "SN" + tag,
                        "sn" + tag.toLowerCase(),
                        Ids.bytes(holder),
                        Ids.bytes(location),
                        Ids.bytes(parent))
                .update();
        return id;
    }

    void set(UUID asset, String column, Object value) {
        Object bound = value instanceof Instant instant ? Timestamp.from(instant) : value;
        jdbc.sql("UPDATE asset SET " + column + " = ? WHERE id = ?")
                .params(bound, Ids.bytes(asset))
                .update();
    }
}

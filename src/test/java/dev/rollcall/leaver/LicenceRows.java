package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes and counts seats of licences. */
final class LicenceRows {

    private LicenceRows() {}

    static void seat(JdbcClient jdbc, UUID licence, PersonId person) {
        jdbc.sql("INSERT INTO licence (id, version, entity_id, product, product_key, match_key, metric, seats,"
                        + " billing_period, reassignable, status, created_at) VALUES (?, 0, ?, 'Draw', ?, ?, 'PER_SEAT', 5,"
                        + " 'YEARLY', TRUE, 'ACTIVE', TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(licence), Ids.bytes(Ids.next()), "draw " + licence, "draw " + licence)
                .update();
        jdbc.sql("INSERT INTO licence_seat (licence_id, person_id, assigned_on) VALUES (?, ?, DATE '2026-01-01')")
                .params(Ids.bytes(licence), Ids.bytes(person.value()))
                .update();
    }

    static long seats(JdbcClient jdbc, UUID licence) {
        return jdbc.sql("SELECT COUNT(*) FROM licence_seat WHERE licence_id = ?")
                .param(Ids.bytes(licence))
                .query(Long.class)
                .single();
    }
}

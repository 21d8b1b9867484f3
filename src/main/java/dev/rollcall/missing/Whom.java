package dev.rollcall.missing;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who is asked in which part: the holder, their manager, and whoever held the thing before. */
@Component
public class Whom {

    private static final String CANDIDATE = """
            SELECT p.id, p.display_name, p.status, p.email, p.reach, p.deputy_id, p.manager_id,
                   (SELECT MAX(x.last_day) FROM absence x
                    WHERE x.person_id = p.id AND x.first_day <= :today AND x.last_day >= :today) AS away_until
            FROM person p WHERE p.id = :id""";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Whom(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Empty where the register knows nobody for the part. */
    public Optional<Candidate> inPart(MissingCase one, AskedAs part) {
        return switch (part) {
            case HOLDER -> Optional.ofNullable(one.holderId()).flatMap(this::candidate);
            case MANAGER -> managerOf(one.holderId()).flatMap(this::candidate);
            case PREVIOUS -> before(one).flatMap(this::candidate);
        };
    }

    Optional<Candidate> candidate(UUID person) {
        return jdbc.sql(CANDIDATE)
                .param("id", Ids.bytes(person))
                .param("today", Date.valueOf(time.today()))
                .query((row, n) -> new Candidate(
                        new PersonId(Ids.uuid(row.getBytes("id"))),
                        row.getString("display_name"),
                        row.getString("status").equals("LEFT"),
                        row.getString("email") != null && row.getString("reach").equals("MAIL"),
                        Ids.uuid(row.getBytes("deputy_id")),
                        Ids.uuid(row.getBytes("manager_id")),
                        row.getDate("away_until") == null
                                ? null
                                : row.getDate("away_until").toLocalDate()))
                .optional();
    }

    private Optional<UUID> managerOf(UUID holder) {
        return holder == null
                ? Optional.empty()
                : jdbc.sql("SELECT manager_id FROM person WHERE id = ? AND manager_id IS NOT NULL")
                        .param(Ids.bytes(holder))
                        .query((row, n) -> Ids.uuid(row.getBytes(1)))
                        .optional();
    }

    private Optional<UUID> before(MissingCase one) {
        return jdbc.sql("""
                        SELECT old_value FROM history WHERE subject_type = 'ASSET' AND subject_id = :asset AND field = 'holder'
                          AND old_value IS NOT NULL AND old_value <> :holder ORDER BY id DESC LIMIT 1""")
                .param("asset", Ids.bytes(one.assetId()))
                .param("holder", one.holderId() == null ? "" : one.holderId().toString())
                .query(String.class)
                .optional()
                .map(UUID::fromString);
    }

    /**
     * Somebody who may know.
     *
     * @param reachable by a mail
     * @param deputy may be null
     * @param manager may be null
     * @param awayUntil last day of an absence that goes on today, else null
     */
    public record Candidate(
            PersonId id,
            String name,
            boolean left,
            boolean reachable,
            UUID deputy,
            UUID manager,
            LocalDate awayUntil) {}
}

package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who leaves, by the record: whoever is marked as leaving or left, and whoever's last day or end of contract has passed.
 * Read set-based, whatever wrote the record.
 */
@Repository
class LeavingPeople {

    private static final int MOST = 500;

    /** A person on their way out: p is the person. */
    private static final String LEAVES =
            "(p.status IN ('LEAVING', 'LEFT') OR (p.last_day IS NOT NULL AND p.last_day < :today))";

    private static final String GONE = "(p.status = 'LEFT' OR p.last_day < :today)";

    /** Holds something that no earlier departure has handed to a chase, or has a seat. */
    private static final String HOLDS = """
            (EXISTS (SELECT 1 FROM asset a JOIN asset_kind k ON k.id = a.kind_id
                     WHERE a.holder_id = p.id AND a.draft = FALSE AND a.ownership <> 'PRIVATE' AND k.virtual_kind = FALSE
                       AND a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED')
                       AND NOT EXISTS (SELECT 1 FROM return_item i JOIN departure e ON e.id = i.departure_id
                                       WHERE i.asset_id = a.id AND e.person_id = p.id AND i.state = 'CHASED'))
             OR EXISTS (SELECT 1 FROM licence_seat s WHERE s.person_id = p.id))""";

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final int daysAhead;

    LeavingPeople(JdbcClient jdbc, CompanyTime time, @Value("${rollcall.leavers.days-ahead}") int daysAhead) {
        this.jdbc = jdbc;
        this.time = time;
        this.daysAhead = daysAhead;
    }

    /** The last day of somebody who leaves, today where it is not on record; empty for who stays. */
    Optional<LocalDate> lastDay(PersonId person) {
        return jdbc.sql("SELECT COALESCE(p.last_day, :today) FROM person p WHERE p.id = :person AND " + LEAVES
                        + " AND (p.status <> 'LEAVING' OR p.last_day IS NOT NULL)")
                .param("today", Date.valueOf(time.today()))
                .param("person", Ids.bytes(person.value()))
                .query((row, n) -> row.getDate(1).toLocalDate())
                .optional();
    }

    /** Whoever leaves soon, or is gone and still holds something, and has no departure. */
    List<PersonId> toOpen() {
        return people("""
                SELECT p.id FROM person p WHERE NOT EXISTS (SELECT 1 FROM departure d WHERE d.open_person_id = p.id)
                AND ((p.status = 'LEAVING' AND p.last_day BETWEEN :today AND :horizon)
                     OR (""" + GONE + " AND " + HOLDS + "))");
    }

    /** Whose open departure no longer agrees with the record: they stay, or the last day has moved. */
    List<PersonId> toFollow() {
        return people("""
                SELECT p.id FROM departure d JOIN person p ON p.id = d.open_person_id
                WHERE NOT\s""" + LEAVES + " OR p.last_day <> d.last_day");
    }

    /** Open departures whose list no longer agrees with the register. */
    List<DepartureId> toList() {
        return departures("""
                SELECT d.id FROM departure d WHERE d.state = 'OPEN' AND d.return_by IS NOT NULL AND (
                  EXISTS (SELECT 1 FROM return_item i LEFT JOIN asset a ON a.id = i.asset_id
                    WHERE i.departure_id = d.id AND i.state = 'EXPECTED'
                      AND ((i.asset_id IS NOT NULL AND (a.holder_id IS NULL OR a.holder_id <> d.person_id
                            OR a.status IN ('RETIRED', 'DISPOSED')))
                        OR (i.licence_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM licence_seat s
                            WHERE s.licence_id = i.licence_id AND s.person_id = d.person_id))))
                  OR EXISTS (SELECT 1 FROM asset a JOIN asset_kind k ON k.id = a.kind_id
                    WHERE a.holder_id = d.person_id AND a.draft = FALSE AND a.ownership <> 'PRIVATE'
                      AND a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED') AND k.virtual_kind = FALSE
                      AND NOT EXISTS (SELECT 1 FROM return_item i WHERE i.departure_id = d.id AND i.asset_id = a.id
                                      AND i.state IN ('EXPECTED', 'CHASED')))
                  OR EXISTS (SELECT 1 FROM licence_seat s WHERE s.person_id = d.person_id
                      AND NOT EXISTS (SELECT 1 FROM return_item i WHERE i.departure_id = d.id
                                      AND i.licence_id = s.licence_id AND i.state = 'EXPECTED')))""");
    }

    /** Open departures whose last day is over and in which nothing is expected any more. */
    List<DepartureId> toEnd() {
        return departures("""
                SELECT d.id FROM departure d WHERE d.state = 'OPEN' AND d.access_ended_at IS NOT NULL
                AND d.last_day < :today AND d.return_by IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM return_item i WHERE i.departure_id = d.id AND i.state = 'EXPECTED')""");
    }

    private List<PersonId> people(String sql) {
        return ids(sql).stream().map(PersonId::new).toList();
    }

    private List<DepartureId> departures(String sql) {
        return ids(sql).stream().map(DepartureId::new).toList();
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql + " LIMIT " + MOST)
                .param("today", Date.valueOf(time.today()))
                .param("horizon", Date.valueOf(time.today().plusDays(daysAhead)))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
    }
}

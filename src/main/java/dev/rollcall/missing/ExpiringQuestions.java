package dev.rollcall.missing;

import dev.rollcall.calendar.Calendars;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves on the cases whose question nobody has answered by its last day; so many in a transaction, each as a set. */
@Component
class ExpiringQuestions {

    private static final int CHUNK = 200;

    private static final String DUE = """
            SELECT q.id, q.case_id, c.process_instance_id FROM missing_question q JOIN missing_case c ON c.id = q.case_id
            JOIN person p ON p.id = q.person_id
            WHERE q.state = 'OPEN' AND c.state = 'ASKING' AND q.due < :today
              AND (p.location_id IS NULL AND :home = TRUE OR p.location_id IN (:worked))
            ORDER BY q.due, q.id LIMIT 200""";

    private final JdbcClient jdbc;
    private final MissingCaseProcess process;
    private final Calendars calendars;
    private final Clock clock;

    ExpiringQuestions(JdbcClient jdbc, MissingCaseProcess process, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.process = process;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One chunk of those who work today; gives whether there may be more. */
    @Transactional
    boolean some(LocalDate today) {
        record Due(byte[] question, byte[] item, String instance) {}
        List<byte[]> worked = workedToday(today);
        boolean home = calendars.ofLocation(null).includes(today);
        if (worked.isEmpty() && !home) {
            return false;
        }
        List<Due> due = new ArrayList<>(jdbc.sql(DUE)
                .param("today", Date.valueOf(today))
                .param("home", home)
                .param("worked", worked.isEmpty() ? List.of(new byte[16]) : worked)
                .query((row, n) -> new Due(row.getBytes(1), row.getBytes(2), row.getString(3)))
                .list());
        Set<UUID> stillAsked = lock(due.stream().map(Due::item).toList());
        due.removeIf(one -> !stillAsked.contains(Ids.uuid(one.item())));
        if (due.isEmpty()) {
            return false;
        }
        List<byte[]> cases = due.stream().map(Due::item).toList();
        jdbc.sql("UPDATE missing_question SET state = 'NO_ANSWER' WHERE id IN (:questions) AND state = 'OPEN'")
                .param("questions", due.stream().map(Due::question).toList())
                .update();
        jdbc.sql(
                        "UPDATE missing_case SET version = version + 1, state = 'OPENED' WHERE id IN (:cases) AND state = 'ASKING'")
                .param("cases", cases)
                .update();
        jdbc.sql("""
                        INSERT INTO missing_event (case_id, what, by_name, happened_at)
                        SELECT q.case_id, CONCAT(p.display_name, ' gave no answer'), 'Rollcall', :now
                        FROM missing_question q JOIN person p ON p.id = q.person_id WHERE q.id IN (:questions)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("questions", due.stream().map(Due::question).toList())
                .update();
        process.goOnAll(due.stream().map(Due::instance).toList(), CaseState.ASKING, "NO_ANSWER");
        return due.size() == CHUNK;
    }

    /** The cases that are still asking, once nobody else moves them. Locked by their key, as every answer does. */
    private Set<UUID> lock(List<byte[]> cases) {
        Set<UUID> asking = new HashSet<>();
        if (!cases.isEmpty()) {
            jdbc.sql("SELECT id, state FROM missing_case WHERE id IN (:cases) ORDER BY id FOR UPDATE")
                    .param("cases", cases)
                    .query(row -> {
                        if (row.getString("state").equals("ASKING")) {
                            asking.add(Ids.uuid(row.getBytes("id")));
                        }
                    });
        }
        return asking;
    }

    /** Of the places of those whose time has passed, the ones that work today. */
    private List<byte[]> workedToday(LocalDate today) {
        return jdbc
                .sql("""
                        SELECT DISTINCT p.location_id FROM missing_question q JOIN person p ON p.id = q.person_id
                        WHERE q.state = 'OPEN' AND q.due < :today AND p.location_id IS NOT NULL""")
                .param("today", Date.valueOf(today))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list()
                .stream()
                .filter((UUID location) -> calendars.ofLocation(location).includes(today))
                .map(Ids::bytes)
                .toList();
    }
}

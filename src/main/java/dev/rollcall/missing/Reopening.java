package dev.rollcall.missing;

import dev.rollcall.notification.Digests;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a closed case again, with a process of its own, and tells those who had decided on it. */
@Component
class Reopening {

    private final MissingCases cases;
    private final MissingCaseProcess process;
    private final Digests digests;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Days days;

    Reopening(
            MissingCases cases,
            MissingCaseProcess process,
            Digests digests,
            Timeline timeline,
            JdbcClient jdbc,
            Days days) {
        this.cases = cases;
        this.process = process;
        this.digests = digests;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Before the case changes: those who decided on it are still on record. */
    void prepare(MissingCase one, String because) {
        jdbc.sql("DELETE FROM missing_reopening WHERE case_id = ?")
                .param(Ids.bytes(one.id().value()))
                .update();
        jdbc.sql("""
                        INSERT INTO missing_reopening (case_id, person_id, reopened_at)
                        SELECT c.id, p.id, :now FROM missing_case c
                        JOIN person p ON p.subject_key IN (c.decided_by_key, c.confirmed_by_key)
                        WHERE c.id = :id AND p.status <> 'LEFT' AND p.email IS NOT NULL""")
                .param("id", Ids.bytes(one.id().value()))
                .param("now", Timestamp.from(days.now()))
                .update();
        timeline.note(
                one.id(), "Reopened, after it was closed as " + one.ending().label() + ": " + because);
    }

    /** After the case has changed. */
    void start(MissingCase one) {
        String instance = process.start(Map.of(one.id(), false)).get(one.id());
        cases.reopened(one.id(), instance);
        digests.tell(jdbc.sql("SELECT person_id FROM missing_reopening WHERE case_id = ?")
                .param(Ids.bytes(one.id().value()))
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list());
    }
}

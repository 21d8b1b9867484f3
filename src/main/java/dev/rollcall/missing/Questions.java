package dev.rollcall.missing;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All questions about missing items; a verb changes only one that is open, and says whether it did. */
@Repository
public class Questions {

    private static final String SELECT = """
            SELECT q.*, p.display_name, meant.display_name AS meant_name, a.tag, COALESCE(i.title, a.name, a.model, 'Thing without a name') AS title
            FROM missing_question q JOIN missing_case c ON c.id = q.case_id JOIN asset a ON a.id = c.asset_id
            JOIN person p ON p.id = q.person_id LEFT JOIN person meant ON meant.id = q.speaks_for_id
            LEFT JOIN audit_item i ON i.audit_id = c.audit_id AND i.asset_id = c.asset_id""";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Questions(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Optional<Question> find(QuestionId id) {
        return jdbc.sql(SELECT + " WHERE q.id = ?")
                .param(Ids.bytes(id.value()))
                .query(this::one)
                .optional();
    }

    /** All of a case, in the order in which they were asked. */
    public List<Question> of(CaseId id) {
        return jdbc.sql(SELECT + " WHERE q.case_id = ? ORDER BY q.asked_at, q.id")
                .param(Ids.bytes(id.value()))
                .query(this::one)
                .list();
    }

    /** What waits for the person's answer, first due first. */
    public List<Question> openTo(PersonId person) {
        return jdbc.sql(SELECT + " WHERE q.person_id = ? AND q.state = 'OPEN' ORDER BY q.due, q.id LIMIT 200")
                .param(Ids.bytes(person.value()))
                .query(this::one)
                .list();
    }

    void ask(CaseId id, AskedAs part, Duty duty, LocalDate due, LocalDate quietUntil) {
        jdbc.sql("""
                        INSERT INTO missing_question (id, case_id, asked_as, person_id, speaks_for_id, state, asked_at, due, quiet_until, reminded)
                        VALUES (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, FALSE)""")
                .params(
                        Ids.bytes(QuestionId.next().value()),
                        Ids.bytes(id.value()),
                        part.name(),
                        Ids.bytes(duty.person().value()),
                        duty.speaksFor() == null
                                ? null
                                : Ids.bytes(duty.speaksFor().id().value()),
                        Timestamp.from(time.now()),
                        Date.valueOf(due),
                        date(quietUntil))
                .update();
    }

    /** Notes that somebody was passed over. */
    void skip(CaseId id, AskedAs part, PersonId person, String why) {
        LocalDate today = time.today();
        jdbc.sql("""
                        INSERT INTO missing_question (id, case_id, asked_as, person_id, state, asked_at, due, snooze_reason, reminded)
                        VALUES (?, ?, ?, ?, 'SKIPPED', ?, ?, ?, FALSE)""")
                .params(
                        Ids.bytes(QuestionId.next().value()),
                        Ids.bytes(id.value()),
                        part.name(),
                        Ids.bytes(person.value()),
                        Timestamp.from(time.now()),
                        Date.valueOf(today),
                        why)
                .update();
    }

    boolean answer(QuestionId id, Answer answer) {
        return jdbc.sql("UPDATE missing_question SET state = 'ANSWERED', answer = ?, place = ?, answered_at = ?"
                                + " WHERE id = ? AND state = 'OPEN'")
                        .params(answer.kind().name(), answer.where(), Timestamp.from(time.now()), Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** Nobody waits for an answer any more. */
    void withdraw(CaseId id) {
        jdbc.sql("UPDATE missing_question SET state = 'WITHDRAWN' WHERE case_id = ? AND state = 'OPEN'")
                .param(Ids.bytes(id.value()))
                .update();
    }

    /** Later, or by somebody else; whoever it is now is told anew. */
    void move(QuestionId id, PersonId person, LocalDate due, LocalDate quietUntil, String reason) {
        jdbc.sql("""
                        UPDATE missing_question SET person_id = ?, due = ?, quiet_until = ?, reminded = FALSE,
                               snooze_reason = COALESCE(?, snooze_reason) WHERE id = ? AND state = 'OPEN'""")
                .params(Ids.bytes(person.value()), Date.valueOf(due), date(quietUntil), reason, Ids.bytes(id.value()))
                .update();
    }

    private Question one(ResultSet row, int n) throws SQLException {
        String tag = row.getString("tag");
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                new QuestionId(Ids.uuid(row.getBytes("id"))),
                new CaseId(Ids.uuid(row.getBytes("case_id"))),
                AskedAs.valueOf(row.getString("asked_as")),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                row.getString("display_name"),
                row.getBytes("speaks_for_id") == null ? null : new PersonId(Ids.uuid(row.getBytes("speaks_for_id"))),
                row.getString("meant_name"),
                row.getString("state"),
                tag == null ? row.getString("title") : tag + " " + row.getString("title"),
                time.dayOf(row.getTimestamp("asked_at").toInstant()),
                row.getDate("due").toLocalDate(),
                day(row, "quiet_until"),
                row.getString("snooze_reason"),
                row.getString("answer"),
                row.getString("place"),
                answered == null ? null : answered.toInstant());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** Whether the person is or was asked in the case. */
    boolean concerns(UUID person, CaseId id) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM missing_question WHERE case_id = ? AND (person_id = ? OR speaks_for_id = ?)")
                        .params(Ids.bytes(id.value()), Ids.bytes(person), Ids.bytes(person))
                        .query(Long.class)
                        .single()
                > 0;
    }
}

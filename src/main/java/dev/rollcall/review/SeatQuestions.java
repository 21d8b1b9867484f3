package dev.rollcall.review;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions whether somebody still needs a seat. An answer is a compare-and-set: the first one stands. */
@Repository
public class SeatQuestions {

    /** Seats that may be reclaimed: their account is idle, or there is none, or its person has left. Nobody away is asked. */
    private static final String RECLAIMABLE = """
             FROM licence_seat s JOIN person p ON p.id = s.person_id
            WHERE s.licence_id = :licence
              AND (p.status = 'LEFT' OR NOT EXISTS (SELECT 1 FROM licence_account a JOIN account_list l ON l.id = a.list_id
                   WHERE l.licence_id = s.licence_id AND l.erased_at IS NULL AND a.person_id = s.person_id
                     AND a.bucket IN ('ASSIGNED', 'LEAVING')))
              AND EXISTS (SELECT 1 FROM account_list l WHERE l.licence_id = s.licence_id AND l.basis = 'LIST'
                     AND l.erased_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM absence b WHERE b.person_id = s.person_id
                     AND b.first_day <= :until AND b.last_day >= :today)""";

    private final JdbcClient jdbc;
    private final ReviewSettings settings;
    private final CompanyTime time;

    SeatQuestions(JdbcClient jdbc, ReviewSettings settings, CompanyTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /**
     * A question as pages show it.
     *
     * @param answer KEEP, FREE, SILENT or LEFT; null while it is open
     */
    public record Line(
            long id,
            UUID reviewId,
            LicenceId licence,
            String product,
            PersonId person,
            String name,
            LocalDate answerBy,
            String answer) {}

    int reclaimable(LicenceId licence) {
        return reclaimable(licence, "SELECT COUNT(*)").query(Integer.class).single();
    }

    /** Asks everybody who has a seat that may be reclaimed; those who have left are not asked. */
    void ask(LicenceReview review) {
        reclaimable(
                        review.licenceId(),
                        "INSERT INTO seat_question (review_id, licence_id, person_id, asked_at, answer_by, answer, answered_at)"
                                + " SELECT :review, s.licence_id, s.person_id, :now, :until,"
                                + " CASE WHEN p.status = 'LEFT' THEN 'LEFT' END, CASE WHEN p.status = 'LEFT' THEN :now END")
                .param("review", Ids.bytes(review.reviewId().value()))
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    private JdbcClient.StatementSpec reclaimable(LicenceId licence, String what) {
        return jdbc.sql(what + RECLAIMABLE)
                .param("licence", Ids.bytes(licence.value()))
                .param("today", time.today())
                .param("until", time.today().plusDays(settings.answerDays()));
    }

    /**
     * Whether the answer is the first one.
     *
     * @param enteredBy who entered it for the person, null where they or nobody did
     */
    boolean answer(long id, String answer, Author enteredBy) {
        return jdbc.sql("UPDATE seat_question SET answer = ?, answered_at = ?, entered_by_key = ?, entered_by = ?"
                                + " WHERE id = ? AND answer IS NULL")
                        .params(
                                answer,
                                Timestamp.from(time.now()),
                                enteredBy == null ? null : Ids.bytes(enteredBy.key()),
                                enteredBy == null ? null : enteredBy.name(),
                                id)
                        .update()
                == 1;
    }

    public List<Line> of(ReviewId review) {
        return lines("q.review_id = ?", Ids.bytes(review.value()));
    }

    /** What the person is asked and has not answered. */
    public List<Line> open(PersonId person) {
        return lines("q.answer IS NULL AND q.person_id = ?", Ids.bytes(person.value()));
    }

    /** Those whose last day has passed without an answer. */
    List<Line> overdue() {
        return lines("q.answer IS NULL AND q.answer_by < ?", time.today());
    }

    private List<Line> lines(String which, Object parameter) {
        return jdbc.sql(
                        "SELECT q.id, q.review_id, q.licence_id, l.product, q.person_id, p.display_name, q.answer_by, q.answer"
                                + " FROM seat_question q JOIN licence l ON l.id = q.licence_id JOIN person p ON p.id = q.person_id"
                                + " WHERE " + which + " ORDER BY l.product, p.display_name, q.id LIMIT 500")
                .param(parameter)
                .query((row, n) -> new Line(
                        row.getLong(1),
                        Ids.uuid(row.getBytes(2)),
                        new LicenceId(Ids.uuid(row.getBytes(3))),
                        row.getString(4),
                        new PersonId(Ids.uuid(row.getBytes(5))),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getString(8)))
                .list();
    }
}

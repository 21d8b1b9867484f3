package dev.rollcall.missing;

import dev.rollcall.missing.Whom.Candidate;
import dev.rollcall.notification.Digests;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever falls away after they were asked, imported or noted by hand, is not chased: a manager's question goes to their
 * deputy, everybody else answers after their return. Whoever is away for too long is passed over when the day comes.
 */
@Component
class MindingAbsences {

    private static final String AWAY = """
            SELECT q.id FROM missing_question q JOIN missing_case c ON c.id = q.case_id
            WHERE q.state = 'OPEN' AND c.state = 'ASKING' AND EXISTS (SELECT 1 FROM absence x WHERE x.person_id = q.person_id
              AND x.first_day <= :today AND x.last_day >= :today AND (q.quiet_until IS NULL OR q.quiet_until <= x.last_day))
            ORDER BY q.id LIMIT 500""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Whom whom;
    private final AskingPeople asking;
    private final MovingQuestions moving;
    private final Digests digests;

    MindingAbsences(
            JdbcClient jdbc,
            Questions questions,
            Whom whom,
            AskingPeople asking,
            MovingQuestions moving,
            Digests digests) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.whom = whom;
        this.asking = asking;
        this.moving = moving;
        this.digests = digests;
    }

    @Transactional
    void mind(LocalDate today) {
        jdbc.sql(AWAY)
                .param("today", Date.valueOf(today))
                .query((row, n) -> new QuestionId(Ids.uuid(row.getBytes(1))))
                .list()
                .forEach(id -> questions.find(id).ifPresent(this::mind));
    }

    private void mind(Question question) {
        Candidate asked = whom.candidate(question.personId().value()).orElseThrow();
        Result<Duty> duty = asking.duty(question.askedAs(), asked);
        if (!duty.isDone()) {
            return;
        }
        PersonId now = duty.value().person();
        if (now.equals(question.personId())) {
            moving.later(question, duty.value().from(), "Waits for the return of " + question.person());
        } else {
            moving.over(question, duty.value());
            digests.tell(List.of(now));
        }
    }
}

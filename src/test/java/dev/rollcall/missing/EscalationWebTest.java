package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class EscalationWebTest extends CaseFixture {

    @Autowired
    Snoozing snoozing;

    @Test
    void whoeverIsSilentIsFollowedByTheNextOnAWorkedDay() {
        CaseId id = rows.missing(laptop, "1200");
        assertThat(asked(id).due()).isEqualTo("2026-11-24");

        roundOn("2026-11-24T09:00:00Z", id);
        assertThat(asked(id).personId()).isEqualTo(ben);
        roundOn("2026-11-25T09:00:00Z", id);
        assertThat(asked(id).personId()).isEqualTo(cara);
        assertThat(asked(id).due()).isEqualTo("2026-12-02");
    }

    @Test
    void nothingMovesOnADayThatIsNotWorkedWhereThePersonIs() {
        CaseId id = rows.missing(laptop, "1200");
        site(ben, "US");
        jdbc.sql("UPDATE missing_question SET due = DATE '2026-11-25'").update();

        roundOn("2026-11-26T09:00:00Z", id);
        assertThat(asked(id).personId()).as("Thanksgiving").isEqualTo(ben);
        roundOn("2026-11-27T09:00:00Z", id);
        assertThat(asked(id).personId()).isEqualTo(cara);
    }

    @Test
    void manyQuestionsAreOneMailADay() {
        CaseId first = rows.missing(laptop, "1200");
        CaseId second = rows.missing(rows.asset("GONE-2", ben, false), "1200");

        assertThat(questions.openTo(ben)).hasSize(2);
        assertThat(rows.mailsTo(ben)).containsExactly("digest:" + ben + ":2026-11-17");

        sent();
        roundOn("2026-11-23T09:00:00Z", first);
        rows.goOn(second);
        assertThat(rows.mailsTo(ben)).endsWith("digest:" + ben + ":2026-11-23").hasSize(2);
        round.round();
        assertThat(rows.mailsTo(ben)).hasSize(2);
    }

    @Test
    void aHolderWhoIsAwayIsAskedOnReturn() {
        rows.away(ben, "2026-11-16", "2026-11-20");
        CaseId id = rows.missing(laptop, "1200");

        assertThat(asked(id)).returns(ben, Question::personId).returns(LocalDate.of(2026, 11, 30), Question::due);
        assertThat(rows.mailsTo(ben)).isEmpty();

        roundOn("2026-11-23T09:00:00Z", id);
        assertThat(rows.mailsTo(ben)).containsExactly("digest:" + ben + ":2026-11-23");
    }

    @Test
    void aHolderWhoIsAwayForLongIsPassedOver() {
        rows.away(ben, "2026-11-16", "2027-03-31");
        CaseId id = rows.missing(laptop, "1200");

        assertThat(asked(id).personId()).isEqualTo(cara);
        assertThat(questions.of(id).get(0).state()).isEqualTo("SKIPPED");
    }

    @Test
    void aHolderWithoutMailIsSpokenForByTheManagerWhoIsAskedOnce() {
        jdbc.sql("UPDATE person SET reach = 'SLIP' WHERE id = ?")
                .param(Ids.bytes(ben.value()))
                .update();
        CaseId id = rows.missing(laptop, "1200");
        assertThat(asked(id))
                .returns(cara, Question::personId)
                .returns("for Ben, who gets no mail, as holder", Question::part);

        answer(id, Answer.Kind.UNKNOWN, null);
        assertThat(asked(id).askedAs()).as("not asked again as manager").isEqualTo(AskedAs.PREVIOUS);
    }

    @Test
    void whatTheManagerSaysForAHolderIsEvidenceOnBehalf() {
        jdbc.sql("UPDATE person SET reach = 'SHEET' WHERE id = ?")
                .param(Ids.bytes(ben.value()))
                .update();
        CaseId id = rows.missing(laptop, "1200");

        answer(id, Answer.Kind.HAVE, "In the van");

        assertThat(jdbc.sql("SELECT grade, holder_id, on_behalf FROM verification WHERE asset_id = ?")
                        .param(Ids.bytes(laptop))
                        .query()
                        .singleRow())
                .containsEntry("GRADE", "ON_BEHALF")
                .containsEntry("ON_BEHALF", true)
                .containsEntry("HOLDER_ID", Ids.bytes(ben.value()));
    }

    @Test
    void theDutyOfAManagerWhoFallsAwayMovesToTheDeputy() {
        PersonId deputy = rows.person("Egon", null);
        jdbc.sql("UPDATE person SET deputy_id = ? WHERE id = ?")
                .params(Ids.bytes(deputy.value()), Ids.bytes(cara.value()))
                .update();
        CaseId id = rows.missing(laptop, "1200");
        answer(id, Answer.Kind.UNKNOWN, null);
        assertThat(asked(id).personId()).isEqualTo(cara);

        rows.away(cara, "2026-11-18", "2026-11-27");
        roundOn("2026-11-18T09:00:00Z", id);

        assertThat(asked(id)).returns(deputy, Question::personId).returns(AskedAs.MANAGER, Question::askedAs);
        assertThat(rows.mailsTo(deputy)).hasSize(1);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(deputy.toString());
    }

    @Test
    void theDeadlineOfAHolderWhoFallsAwayMovesBehindTheReturn() {
        CaseId id = rows.missing(laptop, "1200");
        rows.away(ben, "2026-11-18", "2026-11-27");
        roundOn("2026-11-18T09:00:00Z", id);

        assertThat(asked(id).due()).isEqualTo("2026-12-07");
        roundOn("2026-11-25T09:00:00Z", id);
        assertThat(asked(id).personId()).isEqualTo(ben);
    }

    @Test
    void aQuestionIsPutOffOnceWithAReason() {
        CaseId id = rows.missing(laptop, "1200");
        QuestionId question = asked(id).id();
        LocalDate until = LocalDate.of(2026, 11, 26);

        assertThat(snoozing.question(question, until, " ", ben).isDone()).isFalse();
        assertThat(snoozing.question(question, LocalDate.of(2026, 11, 17), "Away", ben)
                        .isDone())
                .isFalse();
        assertThat(snoozing.question(question, LocalDate.of(2027, 1, 15), "Away", ben)
                        .isDone())
                .isFalse();
        assertThat(snoozing.question(question, until, "Away", cara).isDone()).isFalse();
        snoozing.question(question, until, "It is in my desk in Hamburg", ben).value();

        assertThat(asked(id).due()).isEqualTo("2026-12-03");
        assertThat(snoozing.question(question, until, "Again", ben).isDone()).isFalse();
    }

    @Test
    void aStepOfItIsPutOffWithAReasonThatTheCaseShows() {
        CaseId id = rows.missing(rows.asset("CABLE-1", ben, false), "20");
        LocalDate until = LocalDate.of(2026, 12, 1);
        snoozing.step(id, until, "The insurer answers by then", it).value();

        assertThat(read(id))
                .returns(until, MissingCase::due)
                .returns("The insurer answers by then", MissingCase::snoozeReason);
    }

    @Test
    void staffHearOfAStepOnceAndOnceMoreWhenItIsOverdue() {
        PersonId ida = rows.person("Ida", null);
        rows.account(ida, "EMPLOYEE,IT");
        CaseId id = rows.missing(rows.asset("CABLE-1", ben, false), "20");

        roundOn("2026-11-17T10:00:00Z", id);
        sent();
        roundOn("2026-11-18T10:00:00Z", id);
        assertThat(rows.mailsTo(ida)).hasSize(1);
        roundOn("2026-11-25T10:00:00Z", id);
        sent();
        roundOn("2026-11-26T10:00:00Z", id);
        assertThat(rows.mailsTo(ida)).hasSize(2);
    }

    private void sent() {
        jdbc.sql("UPDATE outbox SET state = 'SENT'").update();
    }

    private void site(PersonId person, String country) {
        byte[] id = Ids.bytes(Ids.next());
        jdbc.sql("INSERT INTO location (id, version, name, name_key, location_kind, country, active) VALUES"
                        + " (?, 0, 'Boston', 'boston', 'SITE', ?, TRUE)")
                .params(id, country)
                .update();
        jdbc.sql("UPDATE person SET location_id = ? WHERE id = ?")
                .params(id, Ids.bytes(person.value()))
                .update();
    }
}

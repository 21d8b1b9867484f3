package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole daily round, day by day: asked on Monday 1 March 2027, last day Tuesday 16 March. */
@WebTest
class DailyRoundWebTest {

    private static final LocalDate ASKED = LocalDate.of(2027, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 16);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    ChasingTheSilent chasing;

    @Autowired
    AnsweringConfirmations answering;

    @Autowired
    Confirmations confirmations;

    @Autowired
    MovableClock clock;

    private ConfirmationRows rows;
    private UUID boss;
    private UUID lead;
    private UUID it;
    private UUID anna;
    private UUID laptop;
    private UUID audit;

    @BeforeEach
    void annaIsAsked() {
        moveTo(ASKED);
        rows = new ConfirmationRows(jdbc);
        boss = rows.person("Boss", null);
        lead = rows.person("Lead", null);
        it = rows.person("It", null);
        rows.account(it, "IT");
        anna = rows.person("Anna", boss);
        laptop = rows.asset(rows.kind(false), anna, "PF-0A1B2C");
        audit = rows.audit("Autumn", DUE);
        jdbc.sql("UPDATE audit SET lead_id = ? WHERE id = ?")
                .params(Ids.bytes(lead), Ids.bytes(audit))
                .update();
        rows.item(audit, laptop);
        preparing.prepareSome(new AuditId(audit));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void remindsAtHalfAndThreeQuartersThenTellsManagerAndItEachOnce() {
        roundsUntil(LocalDate.of(2027, 3, 8));
        assertThat(reminders()).isZero();
        roundsUntil(LocalDate.of(2027, 3, 9));
        assertThat(reminders()).isEqualTo(1);
        roundsUntil(LocalDate.of(2027, 3, 12));
        assertThat(reminders()).isEqualTo(1);
        assertThat(told("digest_to_person", boss)).isZero();
        roundsUntil(LocalDate.of(2027, 3, 15));
        assertThat(reminders()).as("the weekend took the second away").isEqualTo(1);
        assertThat(told("digest_to_person", boss)).isEqualTo(1);
        assertThat(told("silent_to_lead", it)).isZero();
        roundsUntil(DUE);
        assertThat(told("silent_to_lead", it)).isEqualTo(1);
        assertThat(told("silent_to_lead", lead)).isZero();
        assertThat(state(anna)).isEqualTo("OPEN");
        roundsUntil(DUE.plusDays(3));
        assertThat(state(anna)).isEqualTo("NO_ANSWER");
        assertThat(reminders() + told("digest_to_person", boss) + told("silent_to_lead", it))
                .isEqualTo(3);
    }

    @Test
    void remindsTwiceWhenTheDaysAllowIt() {
        jdbc.sql("UPDATE confirmation SET due = ? WHERE audit_id = ?")
                .params(LocalDate.of(2027, 3, 19), Ids.bytes(audit))
                .update();
        roundsUntil(LocalDate.of(2027, 3, 18));

        assertThat(reminders()).isEqualTo(2);
        assertThat(told("digest_to_person", boss)).isEqualTo(1);
    }

    @Test
    void aSecondRoundOnTheSameDayRepeatsNothing() {
        moveTo(LocalDate.of(2027, 3, 9));
        chasing.round(new AuditId(audit));
        chasing.round(new AuditId(audit));

        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void stopsOnTheAnswer() {
        roundsUntil(LocalDate.of(2027, 3, 9));
        GivenBy by = new GivenBy(Author.person(Ids.next()), null);
        Map<String, Object> data = Map.of("items", List.of(Map.of("itemId", laptop.toString(), "answer", "HAVE")));
        answering.answer(new PersonId(anna), UUID.randomUUID(), data, by);
        confirmations.flush();
        roundsUntil(DUE.plusDays(2));

        assertThat(reminders()).isEqualTo(1);
        assertThat(told("digest_to_person", boss) + told("silent_to_lead", it)).isZero();
        assertThat(state(anna)).isEqualTo("CONFIRMED");
    }

    @Test
    void withoutAManagerTheLeadIsTold() {
        jdbc.sql("UPDATE confirmation SET manager_id = NULL WHERE audit_id = ?")
                .param(Ids.bytes(audit))
                .update();
        roundsUntil(LocalDate.of(2027, 3, 15));

        assertThat(told("silent_to_lead", lead)).isEqualTo(1);
        assertThat(told("digest_to_person", boss)).isZero();
    }

    @Test
    void aManagerWhoHasLeftIsNone() {
        jdbc.sql("UPDATE person SET status = 'LEFT' WHERE id = ?")
                .param(Ids.bytes(boss))
                .update();
        roundsUntil(LocalDate.of(2027, 3, 15));

        assertThat(told("silent_to_lead", lead)).isEqualTo(1);
    }

    @Test
    void severalDaysDownTakeTheStepThatIsDueNow() {
        moveTo(LocalDate.of(2027, 3, 15));
        chasing.round(new AuditId(audit));

        assertThat(reminders()).isZero();
        assertThat(told("digest_to_person", boss)).isEqualTo(1);
    }

    @Test
    void downOverTheDeadlineItIsToldAllTheSame() {
        moveTo(DUE.plusDays(2));
        chasing.round(new AuditId(audit));

        assertThat(told("silent_to_lead", it)).isEqualTo(1);
        assertThat(state(anna)).isEqualTo("NO_ANSWER");
    }

    @Test
    void aTimerThatFiresOnASundayDoesNothing() {
        moveTo(LocalDate.of(2027, 3, 14));
        chasing.round(new AuditId(audit));

        assertThat(reminders()).isZero();
    }

    @Test
    void whoeverFallsIllIsNotChasedAndDeferredAtTheDeadline() {
        rows.absent(anna, LocalDate.of(2027, 3, 5), LocalDate.of(2027, 3, 26));
        roundsUntil(DUE.plusDays(1));

        assertThat(reminders() + told("digest_to_person", boss) + told("silent_to_lead", it))
                .isZero();
        assertThat(state(anna)).isEqualTo("DEFERRED");
        assertThat(rows.one("SELECT deferred_until FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("2027-03-27");
    }

    @Test
    void auditorsAreNotTakenForIt() {
        jdbc.sql("UPDATE account SET roles = 'AUDITOR' WHERE person_id = ?")
                .param(Ids.bytes(it))
                .update();
        roundsUntil(DUE);

        assertThat(told("silent_to_lead", it)).isZero();
    }

    /** A round on each day, as the timer would, from the day after the clock's. */
    private void roundsUntil(LocalDate last) {
        LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            moveTo(day);
            chasing.round(new AuditId(audit));
        }
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
    }

    private long reminders() {
        return told("reminder_to_holder", anna);
    }

    private long told(String template, UUID person) {
        return Long.parseLong(rows.one(
                "SELECT COUNT(*) FROM outbox WHERE template = ? AND person_id = ?", template, Ids.bytes(person)));
    }

    private String state(UUID person) {
        return rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(person));
    }
}

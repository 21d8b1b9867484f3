package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.confirmation.process.ConfirmationModel;
import dev.rollcall.finding.Reconciling;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Can't check until": asked on Monday 1 March 2027, last day Tuesday 16 March; half of it has passed on the 9th. */
@WebTest
class LaterAnswersWebTest {

    private static final LocalDate ASKED = LocalDate.of(2027, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 16);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager session;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    ChasingTheSilent chasing;

    @Autowired
    AnsweringConfirmations answering;

    @Autowired
    EndingConfirmations ending;

    @Autowired
    AskingOnReturn asking;

    @Autowired
    RemindingNow reminding;

    @Autowired
    Confirmations confirmations;

    @Autowired
    ReadingPages pages;

    @Autowired
    Reconciling reconciling;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    MovableClock clock;

    private ConfirmationRows rows;
    private UUID anna;
    private UUID laptop;
    private UUID phone;
    private AuditId audit;

    @BeforeEach
    void annaIsAsked() {
        moveTo(ASKED);
        rows = new ConfirmationRows(jdbc);
        anna = rows.person("Anna", null);
        laptop = rows.asset(rows.kind(false), anna, "PF-LATER");
        phone = rows.asset(rows.kind(false), anna, "PH-LATER");
        audit = new AuditId(rows.audit("Spring", DUE));
        rows.item(audit.value(), laptop);
        rows.item(audit.value(), phone);
        preparing.prepareSome(audit);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void thePageStaysOpenWithItsTaskAndTheAuditWaits() {
        later(ASKED.plusDays(3));

        assertThat(state()).isEqualTo("OPEN");
        assertThat(task()).isEqualTo(1);
        assertThat(ending.open(audit)).isEqualTo(1);
        assertThat(pages.of(new PersonId(anna))).isPresent();
    }

    @Test
    void isAnsweredAgainForGood() {
        later(ASKED.plusDays(3));
        moveTo(ASKED.plusDays(1));
        answer(Map.of("answer", "HAVE"), Map.of("answer", "HAVE"));

        assertThat(state()).isEqualTo("CONFIRMED");
        assertThat(task()).isZero();
        assertThat(ending.open(audit)).isZero();
        assertThat(until()).isNull();
    }

    @Test
    void anAnswerThatWasFinalIsOpenAgainAfterAnotherThatIsNot() {
        answer(Map.of("answer", "HAVE"), Map.of("answer", "HAVE"));
        later(ASKED.plusDays(3));

        assertThat(state()).isEqualTo("OPEN");
        assertThat(task()).isEqualTo(1);
        assertThat(ending.open(audit)).isEqualTo(1);
    }

    @Test
    void isRemindedFromTheDayNamedOnAndNotBefore() {
        roundsUntil(LocalDate.of(2027, 3, 9));
        assertThat(reminders()).isEqualTo(1);
        later(LocalDate.of(2027, 3, 11));

        roundsUntil(LocalDate.of(2027, 3, 10));
        assertThat(reminders()).isEqualTo(1);
        assertThat(reminding.remind(audit, confirmation(), Actor.system("IT")).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("11 Mar"));
        roundsUntil(LocalDate.of(2027, 3, 11));
        assertThat(reminders()).as("from the day named on").isEqualTo(2);
        roundsUntil(LocalDate.of(2027, 3, 12));
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void isRemindedOnTheDayNamedBeforeAnyStepIsDue() {
        later(LocalDate.of(2027, 3, 4));

        roundsUntil(LocalDate.of(2027, 3, 3));
        assertThat(reminders()).isZero();
        roundsUntil(LocalDate.of(2027, 3, 4));
        assertThat(reminders()).isEqualTo(1);
        roundsUntil(LocalDate.of(2027, 3, 8));
        assertThat(reminders()).as("once for the day named").isEqualTo(1);
        roundsUntil(LocalDate.of(2027, 3, 9));
        assertThat(reminders()).as("then by the steps").isEqualTo(2);
    }

    @Test
    void isRemindedOnTheNextWorkingDayWhereTheDayNamedIsNone() {
        later(LocalDate.of(2027, 3, 6));

        roundsUntil(LocalDate.of(2027, 3, 7));
        assertThat(reminders()).isZero();
        roundsUntil(LocalDate.of(2027, 3, 8));
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void silenceAfterTheDayNamedIsNoAnswer() {
        later(ASKED.plusDays(3));
        roundsUntil(DUE.plusDays(1));
        ending.endLeftOver();

        assertThat(state()).isEqualTo("NO_ANSWER");
        assertThat(until()).isNull();
        assertThat(end()).isEqualTo(ConfirmationModel.element(ConfirmationState.NO_ANSWER));
    }

    @Test
    void whatWasSaidOfOtherThingsCounts() {
        answer(Map.of("answer", "HAVE"), laterOn(ASKED.plusDays(3)));
        roundsUntil(DUE.plusDays(1));

        assertThat(state()).isEqualTo("DIFFERENCES");
    }

    @Test
    void aDayAfterTheLastDayEndsDeferredWithTheReasonAndIsAskedThen() {
        answer(Map.of("answer", "HAVE"), laterOn(DUE.plusDays(5)));
        roundsUntil(DUE);
        assertThat(reminders()).isZero();
        assertThat(state()).isEqualTo("OPEN");
        roundsUntil(DUE.plusDays(1));
        ending.endLeftOver();

        assertThat(state()).isEqualTo("DEFERRED");
        assertThat(until()).isEqualTo(DUE.plusDays(5).toString());
        assertThat(task()).isZero();
        assertThat(end()).isEqualTo("endEvent_deferred");
        assertThat(ending.open(audit)).isZero();

        reconciling.reconcile(audit);
        assertThat(outcome(laptop)).isEqualTo("VERIFIED null");
        assertThat(outcome(phone)).isEqualTo("DEFERRED The holder could check it only later");

        jdbc.sql("UPDATE audit SET state = 'CLOSED' WHERE id = ?")
                .param(Ids.bytes(audit.value()))
                .update();
        session.clear();
        moveTo(DUE.plusDays(5));
        asking.round();
        confirmations.flush();
        assertThat(state()).isEqualTo("OPEN");
        assertThat(task()).isEqualTo(1);
    }

    @Test
    void theAbsentWhoSayLaterFromAwayAreRemindedFromThatDayOn() {
        UUID ben = rows.person("Ben", null);
        UUID tablet = rows.asset(rows.kind(false), ben, "TB-LATER");
        AuditId other = new AuditId(rows.audit("Summer", DUE));
        rows.item(other.value(), tablet);
        rows.absent(ben, ASKED, ASKED.plusDays(7));
        preparing.prepareSome(other);

        send(ben, Map.of(tablet, laterOn(ASKED.plusDays(9))));

        assertThat(rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(ben)))
                .isEqualTo("OPEN");
        assertThat(tasks.createTaskQuery().taskAssignee(ben.toString()).count()).isEqualTo(1);
    }

    private void later(LocalDate day) {
        answer(laterOn(day), laterOn(day));
    }

    private static Map<String, Object> laterOn(LocalDate day) {
        return Map.of("answer", "LATER", "laterDate", day.toString());
    }

    private void answer(Map<String, Object> ofLaptop, Map<String, Object> ofPhone) {
        send(anna, Map.of(laptop, ofLaptop, phone, ofPhone));
    }

    private void send(UUID person, Map<UUID, Map<String, Object>> said) {
        List<Map<String, Object>> items = said.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> item = new HashMap<>(entry.getValue());
                    item.put("itemId", entry.getKey().toString());
                    return item;
                })
                .toList();
        GivenBy by = new GivenBy(Author.person(Ids.next()), null);
        assertThat(answering.answer(new PersonId(person), UUID.randomUUID(), Map.of("items", items), by))
                .isInstanceOf(AnswerResult.Received.class);
        confirmations.flush();
    }

    private void roundsUntil(LocalDate last) {
        for (LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            moveTo(day);
            chasing.round(audit);
        }
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
    }

    private ConfirmationId confirmation() {
        return new ConfirmationId(UUID.fromString(Ids.uuid(jdbc.sql("SELECT id FROM confirmation WHERE person_id = ?")
                        .param(Ids.bytes(anna))
                        .query(byte[].class)
                        .single())
                .toString()));
    }

    private String state() {
        return rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(anna));
    }

    private String until() {
        return rows.one("SELECT deferred_until FROM confirmation WHERE person_id = ?", Ids.bytes(anna));
    }

    private String outcome(UUID asset) {
        return rows.one(
                "SELECT CONCAT(outcome, ' ', COALESCE(outcome_reason, 'null')) FROM audit_item WHERE asset_id = ?",
                Ids.bytes(asset));
    }

    private long task() {
        return tasks.createTaskQuery().taskAssignee(anna.toString()).count();
    }

    private String end() {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(
                        rows.one("SELECT process_instance_id FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    private int reminders() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE template = 'reminder_to_holder' AND person_id = ?")
                .param(Ids.bytes(anna))
                .query(Integer.class)
                .single();
    }
}

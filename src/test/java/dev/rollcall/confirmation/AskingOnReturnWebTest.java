package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.MovableClock;
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
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who were away when others were asked, from Monday 1 March 2027 on. */
@WebTest
class AskingOnReturnWebTest {

    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final LocalDate BACK = LocalDate.of(2027, 4, 12);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager session;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    EndingConfirmations ending;

    @Autowired
    AskingOnReturn asking;

    @Autowired
    AnsweringConfirmations answering;

    @Autowired
    Confirmations confirmations;

    @Autowired
    ReadingPages pages;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    CompanyTime time;

    private ConfirmationRows rows;
    private UUID anna;
    private UUID phone;
    private UUID audit;

    @BeforeEach
    void annaIsAway() {
        moveTo(START);
        rows = new ConfirmationRows(jdbc);
        anna = rows.person("Anna", null);
        phone = rows.asset(rows.kind(false), anna, "PHONE-1");
        audit = rows.audit("Autumn", START.plusDays(10));
        rows.item(audit, phone);
        rows.absent(anna, START.minusDays(10), BACK.minusDays(1));
        preparing.prepareSome(new AuditId(audit));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void isNotAskedWhileAway() {
        moveTo(BACK.minusDays(1));
        asking.round();

        assertThat(state()).isEqualTo("DEFERRED");
        assertThat(mails()).isEqualTo("0");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isZero();
    }

    @Test
    void isAskedOnReturnEvenThoughTheAuditIsClosed() {
        close();
        moveTo(BACK);
        asking.round();
        asking.round();

        assertThat(state()).isEqualTo("OPEN");
        assertThat(mails()).isEqualTo("1");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isEqualTo(1);
        assertThat(rows.one("SELECT due FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .as("ten working days of her own")
                .isEqualTo("2027-04-26");
        assertThat(answer(Map.of("answer", "HAVE"))).isInstanceOf(AnswerResult.Received.class);
        assertThat(state()).isEqualTo("CONFIRMED");
        assertThat(rows.one("SELECT grade FROM verification WHERE asset_id = ?", Ids.bytes(phone)))
                .isEqualTo("SELF_DECLARED");
    }

    @Test
    void silenceAfterTheReturnEndsOnTheirOwnLastDay() {
        close();
        moveTo(BACK);
        asking.round();
        confirmations.flush();
        moveTo(LocalDate.of(2027, 4, 27));
        asking.round();
        ending.endLeftOver();

        assertThat(state()).isEqualTo("NO_ANSWER");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isZero();
    }

    @Test
    void aLongerAbsencePutsItOffAgain() {
        rows.absent(anna, BACK, BACK.plusDays(5));
        moveTo(BACK);
        asking.round();

        assertThat(state()).isEqualTo("DEFERRED");
        assertThat(rows.one("SELECT deferred_until FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo(BACK.plusDays(6).toString());
        assertThat(mails()).isEqualTo("0");
    }

    @Test
    void whoeverIsBackEarlyMayAnswer() {
        assertThat(answer(Map.of("answer", "HAVE"))).isInstanceOf(AnswerResult.Received.class);

        assertThat(state()).isEqualTo("CONFIRMED");
    }

    @Test
    void whoeverCanCheckOnlyAfterTheLastDayIsAskedOnTheDayTheySaid() {
        answer(Map.of("answer", "LATER", "laterDate", BACK.plusDays(2).toString()));
        assertThat(state()).isEqualTo("OPEN");
        jdbc.sql("DELETE FROM absence WHERE person_id = ?")
                .param(Ids.bytes(anna))
                .update();
        close();
        assertThat(state()).isEqualTo("DEFERRED");
        session.clear();
        moveTo(BACK.plusDays(2));
        asking.round();

        assertThat(state()).isEqualTo("OPEN");
        assertThat(mails()).isEqualTo("1");
        assertThat(pages.formData(new PersonId(anna)).toString()).doesNotContain("LATER");
    }

    private void close() {
        ending.closeSome(new AuditId(audit));
        jdbc.sql("UPDATE audit SET state = 'CLOSED' WHERE id = ?")
                .param(Ids.bytes(audit))
                .update();
    }

    private AnswerResult answer(Map<String, Object> said) {
        Map<String, Object> item = new HashMap<>(said);
        item.put("itemId", phone.toString());
        GivenBy by = new GivenBy(Author.person(Ids.next()), null);
        return answering.answer(new PersonId(anna), UUID.randomUUID(), Map.of("items", List.of(item)), by);
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
    }

    private String state() {
        confirmations.flush();
        return rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(anna));
    }

    private String mails() {
        return rows.one(
                "SELECT COUNT(*) FROM outbox WHERE template = 'confirmation_to_holder' AND person_id = ?",
                Ids.bytes(anna));
    }
}

package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Ben has it", and what becomes of it when Anna says something else. */
@WebTest
class HandOverWebTest {

    private static final Map<String, Object> HAVE = Map.of("answer", "HAVE");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    AnsweringConfirmations answering;

    @Autowired
    Confirmations confirmations;

    @Autowired
    TaskService tasks;

    @Autowired
    CompanyTime time;

    private ConfirmationRows rows;
    private UUID anna;
    private UUID ben;
    private UUID laptop;
    private UUID audit;

    @BeforeEach
    void annaIsAsked() {
        rows = new ConfirmationRows(jdbc);
        anna = rows.person("Anna", null);
        ben = rows.person("Ben", null);
        laptop = rows.asset(rows.kind(false), anna, "PF-0A1B2C");
        audit = rows.audit("Autumn", time.today().plusDays(10));
        rows.item(audit, laptop);
        preparing.prepareSome(new AuditId(audit));
    }

    @Test
    void theReceiverIsAskedAndUnconfirmedUntilTheySaySo() {
        answer(anna, laptop, given());

        assertThat(state(ben)).isEqualTo("OPEN");
        assertThat(handOver()).isEqualTo("ASKED");
        assertThat(mailsTo(ben)).isEqualTo("1");
        answer(ben, laptop, HAVE);
        assertThat(handOver()).isEqualTo("CONFIRMED");
        assertThat(rows.one(
                        "SELECT COUNT(*) FROM verification WHERE asset_id = ? AND superseded = FALSE AND holder_id = ?",
                        Ids.bytes(laptop),
                        Ids.bytes(ben)))
                .isEqualTo("2");
    }

    @Test
    void theReceiverMayDenyIt() {
        answer(anna, laptop, given());
        answer(ben, laptop, Map.of("answer", "NOT_RECOGNISED"));

        assertThat(handOver()).isEqualTo("DENIED");
    }

    @Test
    void anotherAnswerTakesItBackAndStopsAsking() {
        answer(anna, laptop, given());
        answer(anna, laptop, HAVE);

        assertThat(handOver()).isEqualTo("TAKEN_BACK");
        assertThat(state(ben)).isEqualTo("WITHDRAWN");
        assertThat(tasks.createTaskQuery().taskAssignee(ben.toString()).count()).isZero();
    }

    @Test
    void whatWasSaidAndReplacedStaysInTheEvidence() {
        answer(anna, laptop, given());
        answer(anna, laptop, HAVE);

        assertThat(WrittenEvidence.kinds(jdbc, audit))
                .containsExactly(
                        "ASKED", "ASKED", "ANSWERED", "HANDED_OVER", "ANSWER_REPLACED", "ANSWERED", "HAND_OVER_ENDED");
    }

    @Test
    void sayingItAgainAsksAgain() {
        answer(anna, laptop, given());
        answer(anna, laptop, HAVE);
        answer(anna, laptop, given());

        assertThat(handOver()).isEqualTo("ASKED");
        assertThat(state(ben)).isEqualTo("OPEN");
        assertThat(tasks.createTaskQuery().taskAssignee(ben.toString()).count()).isEqualTo(1);
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        answer(anna, laptop, given());
        answer(anna, laptop, given());

        assertThat(handOver()).isEqualTo("ASKED");
        assertThat(mailsTo(ben)).isEqualTo("1");
    }

    @Test
    void whatTheReceiverHasSaidStands() {
        answer(anna, laptop, given());
        answer(ben, laptop, HAVE);
        answer(anna, laptop, HAVE);

        assertThat(handOver()).isEqualTo("CONFIRMED");
        assertThat(state(ben)).isEqualTo("CONFIRMED");
    }

    @Test
    void aReceiverWhoHadAnsweredStandsAsBefore() {
        UUID phone = rows.asset(rows.kind(false), ben, "BEN-PHONE");
        rows.item(audit, phone);
        preparing.prepareSome(new AuditId(audit));
        answer(ben, phone, HAVE);
        answer(anna, laptop, given());
        assertThat(state(ben)).isEqualTo("OPEN");

        answer(anna, laptop, HAVE);

        assertThat(state(ben)).isEqualTo("CONFIRMED");
        assertThat(tasks.createTaskQuery().taskAssignee(ben.toString()).count()).isZero();
    }

    @Test
    void aReceiverWithThingsOfTheirOwnIsStillAskedAboutThose() {
        rows.item(audit, rows.asset(rows.kind(false), ben, "BEN-PHONE"));
        preparing.prepareSome(new AuditId(audit));
        answer(anna, laptop, given());
        answer(anna, laptop, HAVE);

        assertThat(state(ben)).isEqualTo("OPEN");
    }

    @Test
    void anAbsentReceiverIsAskedOnReturn() {
        rows.absent(ben, time.today(), time.today().plusDays(3));
        answer(anna, laptop, given());

        assertThat(state(ben)).isEqualTo("DEFERRED");
        assertThat(mailsTo(ben)).isEqualTo("0");
        answer(anna, laptop, HAVE);
        assertThat(state(ben)).isEqualTo("WITHDRAWN");
    }

    private Map<String, Object> given() {
        return Map.of("answer", "NOT_HERE", "where", "GIVEN", "toWhom", address());
    }

    private String address() {
        return rows.one("SELECT email FROM person WHERE id = ?", Ids.bytes(ben));
    }

    private void answer(UUID person, UUID asset, Map<String, Object> said) {
        Map<String, Object> item = new HashMap<>(said);
        item.put("itemId", asset.toString());
        GivenBy by = new GivenBy(Author.person(Ids.next()), null);
        assertThat(answering.answer(new PersonId(person), UUID.randomUUID(), Map.of("items", List.of(item)), by))
                .isInstanceOf(AnswerResult.Received.class);
        confirmations.flush();
    }

    private String handOver() {
        return rows.one("SELECT state FROM hand_over WHERE asset_id = ?", Ids.bytes(laptop));
    }

    private String state(UUID person) {
        return rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(person));
    }

    private String mailsTo(UUID person) {
        return rows.one(
                "SELECT COUNT(*) FROM outbox WHERE template = 'confirmation_to_holder' AND person_id = ?",
                Ids.bytes(person));
    }
}

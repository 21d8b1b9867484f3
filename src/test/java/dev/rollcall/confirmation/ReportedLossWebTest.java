package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.FreezingScope;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.finding.Reconciling;
import dev.rollcall.missing.How;
import dev.rollcall.missing.Loss;
import dev.rollcall.missing.ReportingLosses;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thing that is reported lost and asked about: asked on Monday 1 March 2027, last day Tuesday 16 March. */
@WebTest
class ReportedLossWebTest {

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
    EndingConfirmations ending;

    @Autowired
    ReportingLosses losses;

    @Autowired
    FreezingScope freezing;

    @Autowired
    Confirmations confirmations;

    @Autowired
    ReadingPages pages;

    @Autowired
    Reconciling reconciling;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    private final Actor it = new Actor(Ids.next(), null, null, "Ida IT", Set.of(Role.IT), null, Set.of());
    private ConfirmationRows rows;
    private UUID anna;
    private UUID laptop;
    private UUID phone;
    private AuditId audit;

    @BeforeEach
    void annaHoldsALaptopAndAPhone() {
        moveTo(ASKED);
        rows = new ConfirmationRows(jdbc);
        anna = rows.person("Anna", null);
        laptop = rows.asset(rows.kind(false), anna, "PF-LOST");
        phone = rows.asset(rows.kind(false), anna, "PH-LOST");
        audit = new AuditId(rows.audit("Spring", DUE));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatSomebodyElseReportedIsAskedWithWhoAndWhen() {
        asks(laptop, phone);
        losses.report(new AssetId(phone), new Loss(How.LOST, "Not in its drawer", null), it)
                .value();

        HeldItem asked = item(phone);
        assertThat(asked.details()).endsWith("Reported lost on 1 Mar 2027 by Ida IT; have you found it?");
        assertThat(item(laptop).details()).doesNotContain("Reported");
        assertThat(pages.of(new PersonId(anna)).orElseThrow().mayHaveAll())
                .as("one thing is left for \u201cI have all of these\u201d")
                .isFalse();
        assertThat(pages.formData(new PersonId(anna)).get("items").toString())
                .as("so that pages and other programs can tell it apart")
                .contains("gone=true")
                .contains("gone=false");
    }

    @Test
    void whoReportedItIsNotAskedAboutItAgain() {
        asks(laptop, phone);
        reportsThePhone();

        assertThat(pages.of(new PersonId(anna)).orElseThrow().items())
                .extracting(HeldItem::asset)
                .containsExactly(new AssetId(laptop));
        answer(Map.of(laptop, Map.of("answer", "HAVE")));
        assertThat(state()).isEqualTo("CONFIRMED");
        assertThat(rows.one("SELECT state FROM missing_case WHERE asset_id = ?", Ids.bytes(phone)))
                .as("nothing says that it is back")
                .isNotEqualTo("CONFIRMING");
        reconciling.reconcile(audit);
        assertThat(outcome(phone)).isEqualTo("LOST_OR_STOLEN");
    }

    @Test
    void aPageThatAskedForNothingElseIsAnsweredByTheReport() {
        asks(phone);
        reportsThePhone();

        assertThat(state()).isEqualTo("DIFFERENCES");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isZero();
        assertThat(ending.open(audit)).isZero();
    }

    @Test
    void nobodyIsChasedForNothingButWhatIsLookedFor() {
        asks(phone);
        losses.report(new AssetId(phone), new Loss(How.NOT_FOUND, "Not seen for weeks", null), it)
                .value();

        roundsUntil(DUE.minusDays(1));
        assertThat(reminders()).isZero();
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void whoHoldsMoreIsChasedForThat() {
        asks(laptop, phone);
        reportsThePhone();

        roundsUntil(DUE.minusDays(1));
        assertThat(reminders()).isPositive();
    }

    @Test
    void whatWasReportedBeforeTheAuditIsGoneInItUntilSomethingSaysOtherwise() {
        reportsThePhone();
        jdbc.sql("DELETE FROM asset WHERE id = ?").param(Ids.bytes(laptop)).update();
        moveTo(ASKED.plusDays(1));
        jdbc.sql("UPDATE audit SET state = 'STARTING', lead_id = ? WHERE id = ?")
                .params(Ids.bytes(anna), Ids.bytes(audit.value()))
                .update();
        freezing.freeze(audit);
        preparing.prepareSome(audit);

        assertThat(outcome(phone)).isEqualTo("LOST_OR_STOLEN");
        assertThat(rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .as("there is nothing to ask her")
                .isNull();
        reconciling.reconcile(audit);
        assertThat(outcome(phone)).isEqualTo("LOST_OR_STOLEN");
    }

    private void asks(UUID... assets) {
        for (UUID asset : assets) {
            rows.item(audit.value(), asset);
        }
        preparing.prepareSome(audit);
    }

    private void reportsThePhone() {
        UUID key = jdbc.sql("SELECT subject_key FROM person WHERE id = ?")
                .param(Ids.bytes(anna))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
        Actor self = new Actor(Ids.next(), anna, key, "Anna", Set.of(Role.EMPLOYEE), null, Set.of());
        losses.report(new AssetId(phone), new Loss(How.LOST, "On a train", null), self)
                .value();
    }

    private HeldItem item(UUID asset) {
        return pages.of(new PersonId(anna)).orElseThrow().items().stream()
                .filter(one -> one.asset().value().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Map<UUID, Map<String, Object>> said) {
        List<Map<String, Object>> items = said.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> item = new HashMap<>(entry.getValue());
                    item.put("itemId", entry.getKey().toString());
                    return item;
                })
                .toList();
        GivenBy by = new GivenBy(it.author(), null);
        assertThat(answering.answer(new PersonId(anna), UUID.randomUUID(), Map.of("items", items), by))
                .isInstanceOf(AnswerResult.Received.class);
        confirmations.flush();
    }

    private void roundsUntil(LocalDate last) {
        for (LocalDate day = ASKED; !day.isAfter(last); day = day.plusDays(1)) {
            moveTo(day);
            chasing.round(audit);
        }
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
    }

    private String state() {
        return rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(anna));
    }

    private String outcome(UUID asset) {
        return rows.one("SELECT outcome FROM audit_item WHERE asset_id = ?", Ids.bytes(asset));
    }

    private int reminders() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE template = 'reminder_to_holder' AND person_id = ?")
                .param(Ids.bytes(anna))
                .query(Integer.class)
                .single();
    }
}

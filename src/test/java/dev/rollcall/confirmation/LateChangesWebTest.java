package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.TakingUpChanges;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.evidence.log.CheckingEvidence;
import dev.rollcall.finding.Reconciling;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.locate.OpeningCounts;
import dev.rollcall.locate.OpeningSearches;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetFieldsBuilder;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Assets;
import dev.rollcall.register.Claim;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.Grade;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.KindId;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register changes while an audit runs: bought, moved, returned, and holders who leave. */
@WebTest
class LateChangesWebTest {

    private static final Map<String, Object> HAVE = Map.of("answer", "HAVE");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TakingUpChanges changes;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    OpeningCounts counts;

    @Autowired
    OpeningSearches searches;

    @Autowired
    AnsweringConfirmations answering;

    @Autowired
    Confirmations confirmations;

    @Autowired
    KeepingAssets keeping;

    @Autowired
    Assets assets;

    @Autowired
    RecordingChanges history;

    @Autowired
    RecordingVerifications verifications;

    @Autowired
    CheckingEvidence checking;

    @Autowired
    Reconciling reconciling;

    @Autowired
    TaskService tasks;

    @Autowired
    EntityManager entities;

    @Autowired
    CompanyTime time;

    private final Author it = Author.system("Desk");
    private ConfirmationRows rows;
    private UUID kind;
    private UUID anna;
    private UUID ben;
    private UUID laptop;
    private UUID stock;
    private AuditId audit;

    @BeforeEach
    void annaIsAsked() {
        rows = new ConfirmationRows(jdbc);
        kind = rows.kind(false);
        anna = rows.person("Anna", null);
        ben = rows.person("Ben", null);
        laptop = rows.asset(kind, anna, "PF-0A1B2C");
        stock = stockRoom();
        audit = new AuditId(rows.audit("Autumn", time.today().plusDays(10)));
        jdbc.sql("UPDATE audit SET heard_to = (SELECT COALESCE(MAX(id), 0) FROM history), frozen_at = ? WHERE id = ?")
                .params(java.sql.Timestamp.from(time.now()), Ids.bytes(audit.value()))
                .update();
        rows.item(audit.value(), laptop);
        preparing.prepareSome(audit);
    }

    @Test
    void whatIsBoughtIsALateAdditionAndItsHolderIsAsked() {
        UUID phone = buy(ben);

        takeUp();

        assertThat(item(phone, "added_late")).isEqualTo("TRUE");
        assertThat(item(phone, "method")).isEqualTo("ASK");
        assertThat(state(ben)).isEqualTo("OPEN");
        assertThat(mailsTo(ben)).isEqualTo("1");
        assertThat(WrittenEvidence.kinds(jdbc, audit.value())).contains("ADDED_LATE", "ITEM_EXPECTED");
    }

    @Test
    void takingUpTwiceChangesNothing() {
        buy(ben);
        takeUp();
        takeUp();

        assertThat(rows.one("SELECT COUNT(*) FROM late_change WHERE audit_id = ?", Ids.bytes(audit.value())))
                .isEqualTo("1");
        assertThat(mailsTo(ben)).isEqualTo("1");
    }

    @Test
    void whatMovesIsAskedOfTheNewHolderAndOfNobodyElse() {
        change(laptop, to -> to.holderId(new PersonId(ben)));

        takeUp();

        assertThat(state(anna)).isEqualTo("WITHDRAWN");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isZero();
        assertThat(state(ben)).isEqualTo("OPEN");
        answer(ben, HAVE, laptop);
        assertThat(item(laptop, "outcome")).isEqualTo("VERIFIED");
        assertThat(WrittenEvidence.kinds(jdbc, audit.value())).contains("CHANGED_LATE");
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() {
        answer(anna, HAVE, laptop);
        change(laptop, to -> to.holderId(new PersonId(ben)));

        takeUp();

        assertThat(item(laptop, "outcome")).isEqualTo("VERIFIED");
        assertThat(rows.one("SELECT answered FROM late_change WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("TRUE");
        assertThat(state(ben)).isNull();
    }

    @Test
    void whoHasAnsweredIsAskedAboutTheNewThingAlone() {
        UUID phone = rows.asset(kind, ben, "BEN-PHONE");
        rows.item(audit.value(), phone);
        preparing.prepareSome(audit);
        answer(ben, HAVE, phone);
        change(laptop, to -> to.holderId(new PersonId(ben)));

        takeUp();

        assertThat(state(ben)).isEqualTo("OPEN");
        assertThat(item(phone, "outcome")).isEqualTo("VERIFIED");
        answer(ben, HAVE, phone, laptop);
        assertThat(state(ben)).isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsReturnedWaitsForTheCountOfItsStockRoom() {
        returned();

        takeUp();

        assertThat(item(laptop, "method")).isEqualTo("COUNT");
        assertThat(state(anna)).isEqualTo("WITHDRAWN");
        assertThat(rows.one("SELECT state FROM room_count WHERE location_id = ?", Ids.bytes(stock)))
                .isEqualTo("OPEN");
    }

    @Test
    void whatIsReturnedAfterItsRoomWasCountedIsLookedFor() {
        jdbc.sql("INSERT INTO room_count (id, version, audit_id, location_id, blind, state, count_round, due,"
                        + " process_ended) VALUES (?, 0, ?, ?, TRUE, 'COUNTED', 1, ?, TRUE)")
                .params(Ids.bytes(Ids.next()), Ids.bytes(audit.value()), Ids.bytes(stock), time.today())
                .update();
        returned();

        takeUp();

        assertThat(item(laptop, "method")).isEqualTo("LOCATE");
        assertThat(rows.one("SELECT state FROM asset_search WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("OPEN");
    }

    @Test
    void theScanOfAReturnAccountsForItWithoutAConflict() {
        answer(anna, HAVE, laptop);
        jdbc.sql("UPDATE verification SET observed_at = ?")
                .param(java.sql.Timestamp.from(time.now().minusSeconds(3600)))
                .update();
        returned();
        verifications.record(
                NewVerification.of(new AssetId(laptop), Source.SCAN, Grade.INDEPENDENT_SCAN, Claim.SEEN, it)
                        .auditId(audit.value())
                        .locationId(new LocationId(stock))
                        .build());

        takeUp();
        reconciling.reconcile(audit);

        assertThat(item(laptop, "outcome")).isEqualTo("VERIFIED");
        assertThat(rows.one("SELECT COUNT(*) FROM finding WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("0");
    }

    @Test
    void aHolderWhoLeavesIsNoLongerAsked() {
        jdbc.sql("UPDATE person SET status = 'LEFT', last_day = ? WHERE id = ?")
                .params(LocalDate.EPOCH, Ids.bytes(anna))
                .update();
        history.record(
                SubjectType.PERSON, anna, List.of(new Change("status", "ACTIVE", "LEFT")), Cause.edit("Left"), it);

        takeUp();
        takeUp();

        assertThat(state(anna)).isEqualTo("WITHDRAWN");
        assertThat(item(laptop, "method")).isEqualTo("LOCATE");
        assertThat(WrittenEvidence.kinds(jdbc, audit.value())).containsOnlyOnce("HOLDER_LEFT_LATE");
    }

    @Test
    void aLastDayThatPassesNeedsNoLineOfHistory() {
        jdbc.sql("UPDATE person SET last_day = ? WHERE id = ?")
                .params(time.today().minusDays(1), Ids.bytes(anna))
                .update();

        takeUp();

        assertThat(item(laptop, "method")).isEqualTo("LOCATE");
    }

    @Test
    void aSearchEndsWhenSomebodyCanBeAsked() {
        UUID lost = rows.asset(kind, null, "NOBODYS");
        rows.item(audit.value(), lost);
        jdbc.sql("UPDATE audit_item SET method = 'LOCATE' WHERE asset_id = ?")
                .param(Ids.bytes(lost))
                .update();
        searches.openSome(audit);
        change(lost, to -> to.holderId(new PersonId(ben)));

        takeUp();

        assertThat(rows.one("SELECT state FROM asset_search WHERE asset_id = ?", Ids.bytes(lost)))
                .isEqualTo("WITHDRAWN");
        assertThat(state(ben)).isEqualTo("OPEN");
    }

    @Test
    void nobodyIsAskedAfterTheLastDay() {
        jdbc.sql("UPDATE audit SET confirm_by = ? WHERE id = ?")
                .params(time.today().minusDays(1), Ids.bytes(audit.value()))
                .update();
        entities.clear();
        UUID phone = buy(ben);

        takeUp();

        assertThat(item(phone, "method")).isEqualTo("LOCATE");
        assertThat(state(ben)).isNull();
    }

    @Test
    void aSampleTakesNothingMoreAndStillFollowsWhatItDrew() {
        jdbc.sql("UPDATE audit SET sample_confidence = 95, sample_margin = 5, sample_seed = '4711' WHERE id = ?")
                .param(Ids.bytes(audit.value()))
                .update();
        entities.clear();
        UUID phone = buy(ben);
        change(laptop, to -> to.holderId(new PersonId(ben)));

        takeUp();

        assertThat(item(phone, "method")).isNull();
        assertThat(rows.one("SELECT COUNT(*) FROM late_change WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("1");
    }

    @Test
    void whatLeavesTheRegisterIsExcludedAndSaid() {
        change(laptop, to -> to.status(AssetStatus.RETIRED).holderId(null));

        takeUp();

        assertThat(item(laptop, "outcome")).isEqualTo("EXCLUDED");
        assertThat(item(laptop, "outcome_reason")).isEqualTo("Taken out of the register while the audit was running");
        assertThat(state(anna)).isEqualTo("WITHDRAWN");
    }

    @Test
    void theReceiverOfAHandOverIsNotAskedWhenItWentElsewhere() {
        answer(anna, Map.of("answer", "NOT_HERE", "where", "GIVEN", "toWhom", address(ben)), laptop);
        assertThat(state(ben)).isEqualTo("OPEN");
        returned();

        takeUp();

        assertThat(state(ben)).isEqualTo("WITHDRAWN");
        assertThat(rows.one("SELECT state FROM hand_over WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("TAKEN_BACK");
    }

    @Test
    void theLogStillAgreesWithTheTables() {
        buy(ben);
        change(laptop, to -> to.holderId(new PersonId(ben)));
        takeUp();

        assertThat(checking.check(audit, null).breaks())
                .noneMatch(found -> found.source().startsWith("late_change:"))
                .noneMatch(found ->
                        found.source().startsWith("item:") && !found.source().endsWith(":0"));
    }

    private void takeUp() {
        changes.takeUp(audit);
        preparing.prepareSome(audit);
        counts.openSome(audit);
        searches.openSome(audit);
        confirmations.flush();
    }

    private UUID buy(UUID holder) {
        EntityId entity =
                assets.find(new AssetId(laptop)).orElseThrow().fields().entityId();
        AssetFields fields = AssetFields.of(entity, new KindId(kind))
                .name("Pixel 9")
                .status(AssetStatus.IN_USE)
                .holderId(new PersonId(holder))
                .build();
        return keeping.add(fields, new Cause(Cause.Kind.CREATED, null, null), it)
                .value()
                .value();
    }

    private void returned() {
        change(laptop, to -> to.holderId(null).locationId(new LocationId(stock)).status(AssetStatus.STOCK));
    }

    private void change(UUID id, UnaryOperator<AssetFieldsBuilder> how) {
        Asset asset = assets.find(new AssetId(id)).orElseThrow();
        assertThat(keeping.change(
                                asset.assetId(),
                                asset.version(),
                                how.apply(asset.fields().edit()).build(),
                                Cause.edit("Moved"),
                                it)
                        .isDone())
                .isTrue();
    }

    private UUID stockRoom() {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO location (id, version, name, name_key, location_kind, active)"
                        + " VALUES (?, 0, ?, ?, 'STOCK_ROOM', TRUE)")
                .params(Ids.bytes(id), "Stock " + id, "stock " + id)
                .update();
        return id;
    }

    private void answer(UUID person, Map<String, Object> said, UUID... about) {
        List<Map<String, Object>> items = List.of(about).stream()
                .map(asset -> {
                    Map<String, Object> item = new HashMap<>(said);
                    item.put("itemId", asset.toString());
                    return item;
                })
                .toList();
        GivenBy by = new GivenBy(Author.person(Ids.next()), null);
        assertThat(answering.answer(new PersonId(person), UUID.randomUUID(), Map.of("items", items), by))
                .isInstanceOf(AnswerResult.Received.class);
        confirmations.flush();
    }

    private String address(UUID person) {
        return rows.one("SELECT email FROM person WHERE id = ?", Ids.bytes(person));
    }

    private String item(UUID asset, String column) {
        return rows.one(
                "SELECT " + column + " FROM audit_item WHERE audit_id = ? AND asset_id = ?",
                Ids.bytes(audit.value()),
                Ids.bytes(asset));
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

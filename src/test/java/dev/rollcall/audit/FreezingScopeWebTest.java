package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Detail;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class FreezingScopeWebTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    StartingAudits starting;

    @Autowired
    CancellingAudits cancelling;

    @Autowired
    FreezingScope freezing;

    @Autowired
    AuditItems items;

    @Autowired
    Audits audits;

    @Autowired
    RecordingVerifications verifications;

    @Autowired
    Clock clock;

    private final Actor it = Actor.system("Test");
    private RegisterRows register;
    private UUID entity;
    private UUID laptops;
    private UUID room;
    private UUID anna;

    @BeforeEach
    void registerOfAFewThings() {
        register = new RegisterRows(jdbc);
        entity = register.entity("Freezing GmbH");
        laptops = register.kind("Freezing laptop", false, true, false);
        UUID site = register.location("Freezing site", "SITE", null);
        room = register.location("Freezing room", "ROOM", site);
        anna = register.person("Anna.Freezing", "Sales", null);
    }

    @Test
    void freezesWhatIsExpectedAndHowItIsVerified() {
        UUID asked = register.asset(entity, laptops, "F-1", anna, null, null);
        UUID counted = register.asset(entity, laptops, "F-2", null, room, null);
        UUID searched = register.asset(entity, laptops, "F-3", null, null, null);
        UUID retired = register.asset(entity, laptops, "F-4", anna, null, null);
        register.set(retired, "status", "RETIRED");

        AuditId audit = running(entityScope());

        AuditItem item = item(audit, asked);
        assertThat(item.method()).isEqualTo(Method.ASK);
        assertThat(item.title()).isEqualTo("Lenovo T14");
        assertThat(item.department()).isEqualTo("Sales");
        assertThat(item.money()).isEqualByComparingTo("920.00");
        assertThat(item.outcome()).isNull();
        assertThat(item(audit, counted).method()).isEqualTo(Method.COUNT);
        assertThat(item(audit, searched).method()).isEqualTo(Method.LOCATE);
        assertThat(items.find(audit, new AssetId(retired))).isEmpty();
        assertThat(audits.find(audit).orElseThrow().state()).isEqualTo(AuditState.RUNNING);
    }

    @Test
    void freezingTwiceChangesNothing() {
        register.asset(entity, laptops, "F-1", anna, null, null);
        AuditId audit = running(entityScope());
        freezing.freeze(audit);
        assertThat(items.count(audit)).isEqualTo(1);
    }

    @Test
    void sparesDevicesThatReportedInUnlessDrawn() {
        UUID device = register.asset(entity, laptops, "F-1", anna, null, null);
        register.set(device, "last_check_in_at", clock.instant().minus(2, ChronoUnit.DAYS));
        register.set(device, "last_check_in_user", "CORP\\Anna.Freezing");

        AuditId audit = running(entityScope());

        AuditItem item = item(audit, device);
        if (SpotCheck.draws(audit, device)) {
            assertThat(item.method()).isEqualTo(Method.ASK);
        } else {
            assertThat(item.method()).isEqualTo(Method.CHECK_IN);
            assertThat(item.outcome()).isEqualTo(Outcome.VERIFIED);
            assertThat(item.verificationId()).isNotNull();
        }
    }

    @Test
    void whoeverEnrolsDevicesForOthersNeverMatches() {
        for (int n = 0; n < 11; n++) {
            reportedIn(register.asset(entity, laptops, "E-" + n, anna, null, null), "anna.freezing");
        }

        AuditId audit = running(entityScope());

        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_item WHERE audit_id = ? AND method = 'ASK'")
                        .param(Ids.bytes(audit.value()))
                        .query(Long.class)
                        .single())
                .isEqualTo(11);
    }

    @Test
    void aSpotCheckIsWhatTheDeviceWouldHaveSpared() {
        for (int n = 0; n < 200; n++) {
            UUID holder = register.person("Holder" + n + ".Freezing", "Sales", null);
            reportedIn(register.asset(entity, laptops, "D-" + n, holder, null, null), "holder" + n + ".freezing");
            register.asset(entity, laptops, "N-" + n, holder, null, null);
        }

        AuditId audit = running(entityScope());

        List<AuditItem> asked = jdbc.sql("SELECT * FROM audit_item WHERE audit_id = ? AND spot_check = TRUE")
                .param(Ids.bytes(audit.value()))
                .query(AuditItems::item)
                .list();
        assertThat(asked)
                .isNotEmpty()
                .allMatch(item -> item.tag().startsWith("D-") && item.method() == Method.ASK)
                .allMatch(item -> SpotCheck.draws(audit, item.assetId().value()));
    }

    private void reportedIn(UUID device, String user) {
        register.set(device, "last_check_in_at", clock.instant().minus(2, ChronoUnit.DAYS));
        register.set(device, "last_check_in_user", user);
    }

    @Test
    void asksNobodyAgainSoSoon() {
        UUID device = register.asset(entity, laptops, "F-1", anna, null, null);
        AuditId first = running(entityScope());
        long evidence = verifications.record(evidence(device, first, Claim.HELD).build());

        AuditItem item = item(running(entityScope()), device);

        assertThat(item.method()).isEqualTo(Method.SPARED);
        assertThat(item.outcome()).isEqualTo(Outcome.VERIFIED);
        assertThat(item.verificationId()).isEqualTo(evidence);
    }

    @Test
    void defersWhatSomebodyHoldsWhoIsAway() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        register.absent(anna, today.minusDays(3), today.plusDays(30));
        UUID device = register.asset(entity, laptops, "F-1", anna, null, null);

        AuditItem item = item(running(entityScope()), device);

        assertThat(item.method()).isEqualTo(Method.DEFER);
        assertThat(item.outcome()).isEqualTo(Outcome.DEFERRED);
    }

    @Test
    void excludesAndShowsWhatIsNotLookedFor() {
        UUID virtual = register.kind("Freezing virtual", false, false, true);
        UUID machine = register.asset(entity, virtual, "F-1", null, null, null);
        UUID cheap = register.asset(entity, laptops, "F-2", anna, null, null);
        register.set(cheap, "cost", 5);

        AuditId audit = running(entityScope());

        assertThat(item(audit, machine).method()).isEqualTo(Method.NOT_LOOKED_FOR);
        assertThat(item(audit, cheap).method()).isEqualTo(Method.BELOW_LIMIT);
        assertThat(item(audit, cheap).outcome()).isEqualTo(Outcome.EXCLUDED);
        assertThat(item(audit, cheap).outcomeReason()).isNotBlank();
    }

    @Test
    void whatFollowsAnotherThingIsExpectedWithIt() {
        UUID sims = register.kind("Freezing sim", false, false, false);
        UUID trolley = register.asset(entity, laptops, "F-1", null, room, null);
        UUID screen = register.asset(entity, laptops, "F-2", null, null, trolley);
        UUID phone = register.asset(entity, laptops, "F-3", anna, null, null);
        UUID sim = register.asset(entity, sims, "F-4", null, null, phone);

        AuditId audit = running(entityScope());

        assertThat(item(audit, screen).method()).isEqualTo(Method.COUNT);
        assertThat(item(audit, screen).locationId()).isEqualTo(room);
        assertThat(item(audit, sim).method()).isEqualTo(Method.ASK);
        assertThat(item(audit, sim).holderId()).isEqualTo(anna);
    }

    @Test
    void oneVerificationCountsInEveryRunningAudit() {
        UUID device = register.asset(entity, laptops, "F-1", anna, null, null);
        AuditId first = running(entityScope());
        AuditId second = running(entityScope());

        verifications.record(evidence(device, first, Claim.HELD).build());

        assertThat(item(first, device).outcome()).isEqualTo(Outcome.VERIFIED);
        assertThat(item(second, device).outcome()).isEqualTo(Outcome.VERIFIED);
    }

    @Test
    void theStrongestEvidenceDecidesProvisionally() {
        UUID device = register.asset(entity, laptops, "F-1", anna, null, null);
        AuditId audit = running(entityScope());
        verifications.record(NewVerification.of(
                        new AssetId(device), Source.SCAN, Grade.INDEPENDENT_SCAN, Claim.SEEN, Author.system("test"))
                .auditId(audit.value())
                .build());
        verifications.record(
                evidence(device, audit, Claim.NOT_HELD).detail(Detail.LOST).build());
        assertThat(item(audit, device).outcome()).isEqualTo(Outcome.VERIFIED);
        assertThat(item(audit, device).grade()).isEqualTo("INDEPENDENT_SCAN");
    }

    @Test
    void cancellingMarksWhatIsOpenAndCannotBeRepeated() {
        UUID device = register.asset(entity, laptops, "F-1", anna, null, null);
        AuditId audit = running(entityScope());
        assertThat(cancelling.cancel(audit, " ", it).isDone()).isFalse();
        assertThat(cancelling.cancel(audit, "Merger", it).isDone()).isTrue();
        assertThat(item(audit, device).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(cancelling.cancel(audit, "Again", it).refusal()).isPresent();
    }

    @Test
    void writesDownWhatWasExpectedAndByWhichRule() {
        register.asset(entity, laptops, "F-1", anna, null, null);
        AuditId audit = running(entityScope());
        freezing.freeze(audit);
        cancelling.cancel(audit, "Merger", it);

        assertThat(WrittenEvidence.kinds(jdbc, audit.value()))
                .containsSubsequence(
                        "AUDIT_STARTED",
                        "AUDIT_FROZEN",
                        "DECISION_TAKEN",
                        "ITEM_EXPECTED",
                        "AUDIT_CANCELLED",
                        "OUTCOME_DECIDED");
        assertThat(jdbc.sql("SELECT payload FROM evidence WHERE kind = 'ITEM_EXPECTED' AND audit_id = ?")
                        .param(dev.rollcall.values.Ids.bytes(audit.value()))
                        .query(String.class)
                        .single())
                .contains("\"policy\":\"verification-method:1:", "\"rule\":\"rule_");
    }

    @Test
    void aSampleLeavesWhatTheSeedDrawsAndSaysFromHowMany() {
        List<UUID> laptopsOfAnna = IntStream.range(0, 30)
                .mapToObj(n -> register.asset(entity, laptops, "S-" + n, anna, null, null))
                .toList();
        register.set(register.asset(entity, laptops, "S-CHEAP", anna, null, null), "cost", 5);
        Sample sample = new Sample(80, 20, "4711");

        AuditId audit = running(entityScope(), sample);

        List<UUID> drawn = sample.draw(laptopsOfAnna);
        assertThat(drawn).hasSizeLessThan(30);
        assertThat(items.count(audit)).isEqualTo(drawn.size());
        assertThat(drawn)
                .allMatch(asset -> items.find(audit, new AssetId(asset)).isPresent());
        assertThat(jdbc.sql("SELECT sample_population FROM audit WHERE id = ?")
                        .param(Ids.bytes(audit.value()))
                        .query(Long.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void withoutASeedTheIdOfTheAuditIsIt() {
        register.asset(entity, laptops, "S-1", anna, null, null);
        AuditId audit = running(entityScope(), new Sample(95, 5, " "));

        assertThat(audits.find(audit).orElseThrow().draft().sample().seed()).isEqualTo(audit.toString());
    }

    @Test
    void aScopeOfPlaceTakesASiteWithItsRoomsAndThePlacesOfHolders() {
        UUID site = register.location("Freezing elsewhere", "SITE", null);
        UUID there = register.location("Freezing there", "ROOM", site);
        UUID inRoom = register.asset(entity, laptops, "F-1", null, there, null);
        UUID elsewhere = register.asset(entity, laptops, "F-2", null, room, null);
        AuditId audit = running(Scope.all(
                new ScopeCondition(ScopeCondition.Field.LOCATION, ScopeCondition.Comparison.IS, site.toString())));
        assertThat(items.find(audit, new AssetId(inRoom))).isPresent();
        assertThat(items.find(audit, new AssetId(elsewhere))).isEmpty();
    }

    private AuditId running(Scope scope) {
        return running(scope, null);
    }

    private AuditId running(Scope scope, Sample sample) {
        AuditDraft draft =
                new AuditDraft("Freezing", false, new PersonId(anna), scope, null, drafting.defaultDates(), sample);
        AuditId audit = drafting.draft(draft, it).value();
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(audit, weakness, "Known", it);
        }
        ForeseeingWork.Ahead ahead = foreseeing.of(audits.find(audit).orElseThrow());
        assertThat(starting.start(audit, it).refusal()).isEmpty();
        audits.flush();
        freezing.freeze(audit);
        audits.flush();
        assertThat(frozen(audit)).isEqualTo(ahead);
        return audit;
    }

    /** What was foreseen is what freezing did, in each test. */
    private ForeseeingWork.Ahead frozen(AuditId audit) {
        return jdbc.sql("""
                        SELECT COUNT(*), SUM(money), COUNT(DISTINCT CASE WHEN method = 'ASK' THEN holder_id END),
                               COUNT(DISTINCT CASE WHEN method = 'DEFER' THEN holder_id END),
                               COUNT(DISTINCT CASE WHEN method = 'COUNT' THEN location_id END),
                               COUNT(CASE WHEN method = 'LOCATE' THEN 1 END),
                               COUNT(CASE WHEN method IN ('SPARED', 'CHECK_IN') THEN 1 END),
                               COUNT(CASE WHEN method = 'CHECK_IN' THEN 1 END),
                               COUNT(CASE WHEN method IN ('NOT_LOOKED_FOR', 'BELOW_LIMIT') THEN 1 END)
                        FROM audit_item WHERE audit_id = :audit""")
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> new ForeseeingWork.Ahead(
                        row.getLong(1),
                        row.getBigDecimal(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)))
                .single();
    }

    @Autowired
    ForeseeingWork foreseeing;

    @Autowired
    AcceptingWeaknesses accepting;

    private Scope entityScope() {
        return Scope.all(
                new ScopeCondition(ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, entity.toString()));
    }

    private AuditItem item(AuditId audit, UUID asset) {
        return items.find(audit, new AssetId(asset)).orElseThrow();
    }

    private NewVerification.Builder evidence(UUID asset, AuditId audit, Claim claim) {
        return NewVerification.of(new AssetId(asset), Source.ANSWER, Grade.SELF_DECLARED, claim, Author.system("test"))
                .auditId(audit.value());
    }
}

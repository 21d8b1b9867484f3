package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ReadinessWebTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    AcceptingWeaknesses accepting;

    @Autowired
    StartingAudits starting;

    @Autowired
    FreezingScope freezing;

    @Autowired
    Readiness readiness;

    @Autowired
    StartObstacles obstacles;

    @Autowired
    Audits audits;

    @Autowired
    AuditItems items;

    private final Actor it = Actor.system("Test");
    private RegisterRows register;
    private UUID entity;
    private UUID laptops;
    private UUID room;
    private UUID anna;
    private AuditId audit;

    @BeforeEach
    void aDraftOverOneGoodAsset() {
        register = new RegisterRows(jdbc);
        entity = register.entity("Ready GmbH");
        laptops = register.kind("Ready laptop", false, true, false);
        room = register.location("Ready room", "ROOM", null);
        anna = register.person("Anna.Ready", "Sales", null);
        register.asset(entity, laptops, "READY-1", anna, room, null);
        audit = drafting.draft(draft(false), it).value();
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        for (Weakness weakness : Weakness.values()) {
            if (weakness.subject() != Weakness.Subject.KIND) {
                assertThat(point(weakness)).isEmpty();
            }
        }
    }

    @Test
    void findsAssetsWithoutSerial() {
        register.set(register.asset(entity, laptops, "READY-2", anna, room, null), "serial_key", null);
        assertThat(point(Weakness.NO_SERIAL).orElseThrow().count()).isEqualTo(1);
        assertThat(readiness.records(found(), Weakness.NO_SERIAL, 0, 10))
                .hasSize(1)
                .allSatisfy(record -> assertThat(record.detail()).contains("READY-2"));
    }

    @Test
    void findsAssetsWithoutHolderAndPlaceButNotWhatFollowsAnother() {
        UUID trolley = register.asset(entity, laptops, "READY-2", null, null, null);
        register.asset(entity, laptops, "READY-3", null, null, trolley);
        assertThat(point(Weakness.NO_HOLDER_OR_PLACE).orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void findsAssetsThatShareASerial() {
        register.set(register.asset(entity, laptops, "READY-2", anna, room, null), "serial_key", "snready-1");
        assertThat(point(Weakness.SAME_SERIAL).orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void findsHoldersWhoHaveLeftAndThoseWhoseContractHasEnded() {
        UUID left = register.person("Left.Ready", "Sales", null);
        UUID ended = register.person("Ended.Ready", "Sales", null);
        set(left, "status", "LEFT");
        set(ended, "last_day", "2020-01-31");
        register.asset(entity, laptops, "READY-2", left, room, null);
        register.asset(entity, laptops, "READY-3", ended, room, null);
        assertThat(point(Weakness.HOLDER_LEFT).orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void findsOrdersThatNobodyRecorded() {
        register.set(register.asset(entity, laptops, "READY-2", null, room, null), "status", "ORDERED");
        assertThat(point(Weakness.ORDERED_NOT_RECORDED).orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void findsHoldersWithoutAddressUnlessTheyAreReachedOtherwise() {
        set(anna, "email", null);
        assertThat(point(Weakness.HOLDER_WITHOUT_ADDRESS).orElseThrow().count()).isEqualTo(1);
        set(anna, "reach", "SLIP");
        assertThat(point(Weakness.HOLDER_WITHOUT_ADDRESS)).isEmpty();
    }

    @Test
    void findsPeopleWhoShareAnAddress() {
        set(register.person("Twin.Ready", "Sales", null), "email", "anna.ready@example.org");
        assertThat(point(Weakness.SHARED_ADDRESS).orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void findsKindsWithNothingOnRecord() {
        long before =
                point(Weakness.KIND_WITHOUT_RECORDS).map(Readiness.Point::count).orElse(0L);
        register.kind("Ready nothing", false, true, false);
        assertThat(point(Weakness.KIND_WITHOUT_RECORDS).orElseThrow().count()).isEqualTo(before + 1);
    }

    @Test
    void startsOnlyWhenEachWeaknessIsAcceptedOrGone() {
        register.set(register.asset(entity, laptops, "READY-2", anna, room, null), "serial_key", null);
        assertThat(starting.start(audit, it).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains(Weakness.NO_SERIAL.title()));
        assertThat(accepting.accept(audit, Weakness.NO_SERIAL, " ", it).isDone())
                .isFalse();
        acceptAll();
        assertThat(obstacles.first(found())).isEmpty();
        accepting.takeBack(audit, Weakness.NO_SERIAL, it);
        assertThat(obstacles.first(found())).isPresent();
    }

    @Test
    void anotherScopeHasToBeAcceptedAnew() {
        register.set(register.asset(entity, laptops, "READY-2", anna, room, null), "serial_key", null);
        acceptAll();
        Audit now = found();
        assertThat(drafting.editScope(
                                audit,
                                now.version(),
                                Scope.all(new ScopeCondition(
                                        ScopeCondition.Field.KIND, ScopeCondition.Comparison.IS, laptops.toString())),
                                it)
                        .isDone())
                .isTrue();
        assertThat(point(Weakness.NO_SERIAL).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void refusesAScopeThatCoversNothingAndAnAuditThatNobodyLeads() {
        UUID empty = register.entity("Ready empty");
        Scope nothing = Scope.all(
                new ScopeCondition(ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, empty.toString()));
        AuditDraft of = draft(false);
        AuditId other = drafting.draft(new AuditDraft("Nothing", false, of.leadId(), nothing, null, of.dates()), it)
                .value();
        assertThat(starting.start(other, it).refusal().orElseThrow()).contains("covers nothing");
        AuditId leaderless = drafting.draft(new AuditDraft("Leaderless", false, null, of.scope(), null, of.dates()), it)
                .value();
        assertThat(starting.start(leaderless, it).refusal().orElseThrow()).contains("in charge");
    }

    @Test
    void aDiscoveryNeedsPeopleAndRoomsOnly() {
        AuditId discovery = drafting.draft(draft(true), it).value();
        assertThat(readiness.check(audits.find(discovery).orElseThrow()))
                .allSatisfy(one -> assertThat(one.weakness().subject()).isEqualTo(Weakness.Subject.PERSON));
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(discovery, weakness, "Known", it);
        }
        assertThat(starting.start(discovery, it).refusal()).isEmpty();
        audits.flush();
        freezing.freeze(discovery);
        assertThat(items.count(discovery)).isZero();
        assertThat(audits.find(discovery).orElseThrow().state()).isEqualTo(AuditState.RUNNING);
    }

    @Test
    void refusesToEditADraftThatSomebodyElseChanged() {
        int version = found().version();
        assertThat(drafting.editAnnouncement(audit, version, "Hello", it).isDone())
                .isTrue();
        audits.flush();
        assertThat(drafting.editAnnouncement(audit, version, "Other", it).refusal())
                .isPresent();
    }

    private void acceptAll() {
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(audit, weakness, "Known", it);
        }
    }

    private Optional<Readiness.Point> point(Weakness weakness) {
        return readiness.check(found()).stream()
                .filter(one -> one.weakness() == weakness)
                .findFirst();
    }

    private Audit found() {
        return audits.find(audit).orElseThrow();
    }

    private AuditDraft draft(boolean discovery) {
        Scope scope = Scope.all(
                new ScopeCondition(ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, entity.toString()));
        return new AuditDraft("Ready", discovery, new PersonId(anna), scope, null, drafting.defaultDates());
    }

    private void set(UUID person, String column, Object value) {
        jdbc.sql("UPDATE person SET " + column + " = ? WHERE id = ?")
                .params(value, Ids.bytes(person))
                .update();
    }
}

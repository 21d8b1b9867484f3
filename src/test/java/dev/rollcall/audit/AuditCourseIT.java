package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit on a real server with the job executor on: frozen in the background, counted, cancelled. */
@ServerTest
class AuditCourseIT {

    private static final int ASSETS = 400;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    AcceptingWeaknesses accepting;

    @Autowired
    StartingAudits starting;

    @Autowired
    CancellingAudits cancelling;

    @Autowired
    AuditProgress progress;

    @Autowired
    Readiness readiness;

    @Autowired
    AuditItems items;

    @Autowired
    Audits audits;

    @Autowired
    Clock clock;

    private final Actor it = Actor.system("Course");

    @Test
    void freezesInTheBackgroundAndCanBeCancelled() {
        RegisterRows register = new RegisterRows(jdbc);
        UUID entity = register.entity("Course GmbH");
        UUID laptops = register.kind("Course laptop", false, true, false);
        UUID site = register.location("Course site", "SITE", null);
        UUID room = register.location("Course room", "ROOM", site);
        UUID anna = register.person("Anna.Course", "Sales", null);
        UUID device = register.asset(entity, laptops, "COURSE-DEVICE", anna, null, null);
        register.set(device, "last_check_in_at", clock.instant().minus(1, ChronoUnit.DAYS));
        register.set(device, "last_check_in_user", "anna.course");
        UUID cart = register.asset(entity, laptops, "COURSE-CART", null, room, null);
        UUID onCart = register.asset(entity, laptops, "COURSE-ON-CART", null, null, cart);
        for (int n = 3; n < ASSETS; n++) {
            register.asset(entity, laptops, "COURSE-" + n, n % 2 == 0 ? anna : null, n % 2 == 0 ? null : room, null);
        }
        Scope scope = new Scope(
                Scope.Match.ALL,
                List.of(
                        new ScopeCondition(
                                ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, entity.toString()),
                        new ScopeCondition(ScopeCondition.Field.VALUE, ScopeCondition.Comparison.AT_LEAST, "1"),
                        new ScopeCondition(
                                ScopeCondition.Field.NOT_VERIFIED, ScopeCondition.Comparison.SINCE, "2026-01-01")),
                List.of(new Scope(
                        Scope.Match.ANY,
                        List.of(
                                new ScopeCondition(
                                        ScopeCondition.Field.LOCATION, ScopeCondition.Comparison.IS, site.toString()),
                                new ScopeCondition(
                                        ScopeCondition.Field.LOCATION,
                                        ScopeCondition.Comparison.IS_NOT,
                                        site.toString())),
                        List.of())));
        AuditId audit = drafting.draft(
                        new AuditDraft("Course", false, new PersonId(anna), scope, null, drafting.defaultDates()), it)
                .value();
        assertThat(readiness.check(audits.find(audit).orElseThrow()))
                .allSatisfy(point -> assertThat(
                                readiness.records(audits.find(audit).orElseThrow(), point.weakness(), 0, 10))
                        .isNotEmpty());
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(audit, weakness, "Known", it);
        }
        assertThat(starting.start(audit, it).refusal()).isEmpty();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> audits.find(audit).orElseThrow().state() == AuditState.RUNNING);

        assertThat(items.count(audit)).isEqualTo(ASSETS);
        assertThat(items.find(audit, new AssetId(onCart)).orElseThrow().locationId())
                .isEqualTo(room);
        assertThat(items.find(audit, new AssetId(device)).orElseThrow().method())
                .isIn(Method.CHECK_IN, Method.ASK);
        for (AuditProgress.By by : AuditProgress.By.values()) {
            long total = progress.by(audit, by, true).stream()
                    .mapToLong(AuditProgress.Line::total)
                    .sum();
            assertThat(total).isEqualTo(ASSETS);
        }
        progress.settledByDay(audit);

        assertThat(cancelling.cancel(audit, "Merger", it).refusal()).isEmpty();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> audits.find(audit).orElseThrow().state() == AuditState.CANCELLED);
        assertThat(progress.total(audit).open()).isZero();
    }
}

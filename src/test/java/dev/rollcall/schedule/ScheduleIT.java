package dev.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.audit.AcceptingWeaknesses;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.audit.ScopeCondition;
import dev.rollcall.audit.Weakness;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.schedule.ScheduleDates.Outcome;
import dev.rollcall.schedule.ScheduleDates.Past;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A schedule on a real server with the job executor on, found a week after its date: one audit starts and runs. */
@ServerTest
class ScheduleIT {

    private static final int WEEK = 7;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Audits audits;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    AcceptingWeaknesses accepting;

    @Autowired
    SettingUpSchedules settingUp;

    @Autowired
    ScheduleProcess process;

    @Autowired
    ScheduleDates dates;

    @Autowired
    CompanyTime time;

    private final Actor it = Actor.system("Schedules");

    @Test
    void startsTheAuditOfADateThatHasPassedOnce() {
        AuditId like = readyDraft();
        Rhythm rhythm = new Rhythm(time.today().plusMonths(1), 3, Rhythm.Unit.MONTHS, null);
        ScheduleId id = settingUp
                .setUp(new NewSchedule("Server check", like, rhythm, 15, 10), it)
                .value();
        jdbc.sql("UPDATE audit_schedule SET next_on = ? WHERE id = ?")
                .params(Date.valueOf(time.today().minusDays(WEEK)), Ids.bytes(id.value()))
                .update();
        transactions.executeWithoutResult(status -> process.moved(id, time.now()));

        await().atMost(Duration.ofSeconds(120)).until(() -> !dates.of(id).isEmpty());

        assertThat(dates.of(id)).singleElement().returns(Outcome.STARTED, Past::outcome);
        AuditId started = new AuditId(dates.of(id).get(0).auditId());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> audits.find(started).orElseThrow().state() == AuditState.RUNNING);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_item WHERE audit_id = ?")
                        .param(Ids.bytes(started.value()))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private AuditId readyDraft() {
        UUID entity = Ids.next();
        UUID kind = Ids.next();
        UUID lead = Ids.next();
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, 'Schedule GmbH', 'EUR')")
                .param(Ids.bytes(entity))
                .update();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, 'Schedule kind', 'schedule kind', 'EACH', FALSE, TRUE, FALSE, FALSE,"
                                + " FALSE, 'other')")
                .param(Ids.bytes(kind))
                .update();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status, reach)"
                                + " VALUES (?, 0, ?, 'Lea Schedule', 'lea.schedule', 'lea.schedule@example.org', 'EMPLOYEE', 'ACTIVE',"
                                + " 'MAIL')")
                .params(Ids.bytes(lead), Ids.bytes(Ids.next()))
                .update();
        jdbc.sql(
                        "INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, name, status, draft, ownership, quantity,"
                                + " holder_id, created_at) VALUES (?, 0, ?, ?, 'SCHEDULE-1', 'SCHEDULE1', 'Thing', 'IN_USE', FALSE,"
                                + " 'OWNED', 1, ?, TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(entity), Ids.bytes(kind), Ids.bytes(lead))
                .update();
        Scope scope = Scope.all(
                new ScopeCondition(ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, entity.toString()));
        LocalDate day = time.today().plusDays(WEEK);
        AuditDates days = new AuditDates(day, day, day, day);
        AuditId like = drafting.draft(new AuditDraft("Server check", false, new PersonId(lead), scope, null, days), it)
                .value();
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(like, weakness, "Known", it).value();
        }
        return like;
    }
}

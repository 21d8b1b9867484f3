package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.CorrectionsApplied;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.RunningJobs;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what stands in the register when something goes missing, for tests of what is done about it. */
class MissingRows {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final RunningJobs jobs;
    private final TaskService tasks;
    private final UUID entity = Ids.next();
    private final UUID audit = Ids.next();

    MissingRows(JdbcClient jdbc, ApplicationEventPublisher events, RunningJobs jobs, TaskService tasks) {
        this.jdbc = jdbc;
        this.events = events;
        this.jobs = jobs;
        this.tasks = tasks;
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(entity), "Entity " + entity)
                .update();
        jdbc.sql("INSERT INTO audit (id, version, name, state, discovery, scope, created_at, created_by) VALUES"
                        + " (?, 0, 'Spring check', 'IN_REVIEW', FALSE, '{}', TIMESTAMP '2026-01-01 00:00:00', 'Test')")
                .param(Ids.bytes(audit))
                .update();
    }

    UUID audit() {
        return audit;
    }

    PersonId person(String name, PersonId manager) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status,"
                        + " manager_id, reach) VALUES (?, 0, ?, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', ?, 'MAIL')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(Ids.next()),
                        name,
                        id.toString(),
                        id + "@example.org",
                        manager == null ? null : Ids.bytes(manager.value()))
                .update();
        return new PersonId(id);
    }

    /** Signed in as the person, with the roles. */
    Actor actor(PersonId person, Role... roles) {
        UUID key = jdbc.sql("SELECT subject_key FROM person WHERE id = ?")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
        return new Actor(Ids.next(), person.value(), key, "Actor " + person, Set.of(roles), null, Set.of());
    }

    void account(PersonId person, String roles) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO account (id, version, user_name, display_name, person_id, roles, must_change_password,"
                                + " disabled, created_at) VALUES (?, 0, ?, 'Test', ?, ?, FALSE, FALSE, TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(id), id.toString(), Ids.bytes(person.value()), roles)
                .update();
    }

    void away(PersonId person, String firstDay, String lastDay) {
        jdbc.sql("INSERT INTO absence (id, person_id, first_day, last_day) VALUES (?, ?, ?, ?)")
                .params(Ids.bytes(Ids.next()), Ids.bytes(person.value()), Date.valueOf(firstDay), Date.valueOf(lastDay))
                .update();
    }

    UUID asset(String tag, PersonId holder, boolean holdsData) {
        UUID kind = Ids.next();
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, ?, ?, 'EACH', FALSE, TRUE, FALSE, ?, FALSE, 'phone')")
                .params(Ids.bytes(kind), "Kind " + kind, "kind " + kind, holdsData)
                .update();
        jdbc.sql("INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, name, status, draft, ownership,"
                        + " quantity, holder_id, created_at) VALUES (?, 0, ?, ?, ?, ?, 'Thing', 'MISSING', FALSE, 'OWNED',"
                        + " 1, ?, TIMESTAMP '2026-01-01 00:00:00')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(entity),
                        Ids.bytes(kind),
                        tag,
                        tag.replace("-", ""),
                        holder == null ? null : Ids.bytes(holder.value()))
                .update();
        return id;
    }

    void heldBefore(UUID asset, PersonId person) {
        jdbc.sql(
                        "INSERT INTO history (subject_type, subject_id, field, old_value, cause, author_kind, author_name, changed_at)"
                                + " VALUES ('ASSET', ?, 'holder', ?, 'EDIT', 'SYSTEM', 'Test', TIMESTAMP '2026-02-01 00:00:00')")
                .params(Ids.bytes(asset), person.toString())
                .update();
    }

    /** The audit declares it missing, by a correction that is applied. */
    CaseId missing(UUID asset, String money) {
        finding(asset, money, null);
        events.publishEvent(new CorrectionsApplied(new AuditId(audit), 1, 0));
        return opened(asset);
    }

    /** The same, because somebody said that it was lost or stolen. */
    CaseId reported(UUID asset, String money, String detail) {
        jdbc.sql(
                        "INSERT INTO verification (asset_id, source, grade, grade_rank, claim, detail, no_longer_needed, by_name,"
                                + " on_behalf, superseded, observed_at) VALUES (?, 'ANSWER', 'SELF_DECLARED', 5, 'NOT_HELD', ?, FALSE,"
                                + " 'Test', FALSE, FALSE, TIMESTAMP '2026-02-01 00:00:00')")
                .params(Ids.bytes(asset), detail)
                .update();
        Long evidence = jdbc.sql("SELECT MAX(id) FROM verification WHERE asset_id = ?")
                .param(Ids.bytes(asset))
                .query(Long.class)
                .single();
        finding(asset, money, evidence);
        events.publishEvent(new CorrectionsApplied(new AuditId(audit), 1, 0));
        return opened(asset);
    }

    CaseId opened(UUID asset) {
        CaseId id = new CaseId(jdbc.sql("SELECT id FROM missing_case WHERE asset_id = ? ORDER BY id DESC LIMIT 1")
                .param(Ids.bytes(asset))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single());
        goOn(id);
        return id;
    }

    /** Lets the process of the case choose its next step. */
    void goOn(CaseId id) {
        boolean more = true;
        while (more) {
            more = jobs.runOne(id.value());
        }
    }

    List<String> openTasks(CaseId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    String statusOf(UUID asset) {
        return jdbc.sql("SELECT status FROM asset WHERE id = ?")
                .param(Ids.bytes(asset))
                .query(String.class)
                .single();
    }

    List<String> mailsTo(PersonId person) {
        return jdbc.sql("SELECT text_key FROM outbox WHERE person_id = ? ORDER BY id")
                .param(Ids.bytes(person.value()))
                .query(String.class)
                .list();
    }

    /** A correction that has been applied declares it missing; nobody has heard of it yet. */
    void lost(UUID asset, String money) {
        finding(asset, money, null);
    }

    private void finding(UUID asset, String money, Long evidence) {
        UUID finding = Ids.next();
        jdbc.sql(
                        "INSERT INTO finding (id, version, audit_id, natural_key, subject_id, asset_id, verification_id, finding_kind,"
                                + " severity, money, due, state, found_at) VALUES (?, 0, ?, ?, ?, ?, ?, 'NOT_FOUND', 'HIGH', ?,"
                                + " DATE '2026-03-20', 'SETTLED', TIMESTAMP '2026-03-14 00:00:00')")
                .params(
                        Ids.bytes(finding),
                        Ids.bytes(audit),
                        "k" + asset,
                        Ids.bytes(asset),
                        Ids.bytes(asset),
                        evidence,
                        money == null ? null : new BigDecimal(money))
                .update();
        jdbc.sql(
                        "INSERT INTO correction (id, version, audit_id, finding_id, asset_id, field, to_value, grade, approval, state,"
                                + " proposer_name, proposed_at) VALUES (?, 0, ?, ?, ?, 'status', 'MISSING', 'DOCUMENT', 'ONE', 'APPLIED',"
                                + " 'x', TIMESTAMP '2026-03-15 00:00:00')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(audit), Ids.bytes(finding), Ids.bytes(asset))
                .update();
    }
}

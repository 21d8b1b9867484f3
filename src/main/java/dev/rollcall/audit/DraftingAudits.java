package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays down an audit before it starts. A draft is kept until it is started or cancelled. */
@Service
@Transactional
public class DraftingAudits {

    private static final int DAYS_TO_CONFIRM = 15;
    private static final int DAYS_TO_SETTLE = 10;

    private final Audits audits;
    private final AuditProcess process;
    private final WhoMayAudit whoMay;
    private final CompanyTime time;
    private final BusinessDays days;
    private final JdbcClient jdbc;

    DraftingAudits(
            Audits audits,
            AuditProcess process,
            WhoMayAudit whoMay,
            CompanyTime time,
            BusinessDays days,
            JdbcClient jdbc) {
        this.audits = audits;
        this.process = process;
        this.whoMay = whoMay;
        this.time = time;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** Days to begin with: three working weeks to confirm and count, two more to settle. */
    @Transactional(readOnly = true)
    public AuditDates defaultDates() {
        return defaultDates(days.onOrAfter(time.today()));
    }

    /** The same for a later start. */
    @Transactional(readOnly = true)
    public AuditDates defaultDates(LocalDate start) {
        LocalDate due = days.plus(start, DAYS_TO_CONFIRM);
        return new AuditDates(start, due, due, days.plus(due, DAYS_TO_SETTLE));
    }

    /** Keeps a new draft and opens the task of preparing it. */
    public Result<AuditId> draft(AuditDraft draft, Actor actor) {
        whoMay.requireRun(actor);
        var problem = draft.problems(time.today()).values().stream().findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Audit audit = audits.save(new Audit(AuditId.next(), draft, actor.author(), time.now()));
        process.drafted(audit.auditId(), time.endOf(draft.dates().workDue()));
        return Result.done(audit.auditId());
    }

    /**
     * Changes name, dates, person in charge and whether it is a discovery; scope and announcement have verbs of their own.
     *
     * @param version that the editor saw
     */
    public Result<Void> edit(AuditId id, int version, AuditDraft details, Actor actor) {
        return change(id, version, now -> details.with(now.scope()).withAnnouncement(now.announcement()), actor);
    }

    /** Changes everything at once. */
    public Result<Void> replace(AuditId id, int version, AuditDraft draft, Actor actor) {
        return change(id, version, now -> draft, actor);
    }

    /** Lays down another scope; what was accepted of its weaknesses has to be accepted anew. */
    public Result<Void> editScope(AuditId id, int version, Scope scope, Actor actor) {
        return change(id, version, now -> now.with(scope), actor);
    }

    public Result<Void> editAnnouncement(AuditId id, int version, String text, Actor actor) {
        return change(id, version, now -> now.withAnnouncement(text), actor);
    }

    private Result<Void> change(AuditId id, int version, UnaryOperator<AuditDraft> edit, Actor actor) {
        whoMay.requireRun(actor);
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() != AuditState.DRAFT) {
            return Result.refused("The audit has been started or cancelled and can no longer be edited");
        }
        if (audit.version() != version) {
            return Result.refused("Somebody else has changed this draft since you opened it. Open it again and repeat"
                    + " your change");
        }
        AuditDraft before = audit.draft();
        AuditDraft after = edit.apply(before);
        var problem = after.problems(time.today()).values().stream().findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        audit.edit(after);
        if (!after.scope().equals(before.scope())) {
            Stream.of("readiness_covered", "readiness_acceptance")
                    .forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE audit_id = :audit")
                            .param("audit", Ids.bytes(id.value()))
                            .update());
        }
        process.workDueMoved(id, time.endOf(after.dates().workDue()));
        return Result.done();
    }
}

package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Switches single-handed mode on and off, where one person is the whole IT department, with name, date and reason; and takes the
 * owner's one signature under what was approved that way. Used by the approval page.
 */
@Service
@Transactional
public class WorkingSingleHanded {

    private static final int LONGEST = 1000;

    private final Audits audits;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    WorkingSingleHanded(Audits audits, CompanyTime time, ApplicationEventPublisher events) {
        this.audits = audits;
        this.time = time;
        this.events = events;
    }

    /** Only administrators; refused when it is on already or the audit is over. */
    public Result<Void> switchOn(AuditId id, String reason, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw new AccessDeniedException("Only administrators switch single-handed mode on");
        }
        Audit audit = audits.lock(id).orElseThrow();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            return Result.refused("Say why one person alone approves in this audit.");
        }
        if (audit.isSingleHanded()) {
            return Result.refused("Single-handed mode is on already.");
        }
        if (audit.state().isFinal() || audit.state().isCalledOff()) {
            return Result.refused("The audit is " + audit.state().words() + ", so there is nothing left to approve.");
        }
        audit.workSingleHanded(actor.author(), time.today(), reason);
        events.publishEvent(new SingleHandedChanged(id, actor.author()));
        return Result.done();
    }

    /** Only administrators; what was approved in it stays labelled and waits for its countersignature. */
    public Result<Void> switchOff(AuditId id, String reason, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw new AccessDeniedException("Only administrators switch single-handed mode off");
        }
        Audit audit = audits.lock(id).orElseThrow();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            return Result.refused("Say in a sentence why two approve again.");
        }
        if (!audit.isSingleHanded()) {
            return Result.refused("Single-handed mode is off already.");
        }
        audit.workTogether(actor.author(), time.today(), reason.strip());
        events.publishEvent(new SingleHandedChanged(id, actor.author()));
        return Result.done();
    }

    /** Once, by somebody other than whoever switched it on. */
    public Result<Void> countersign(AuditId id, Actor actor) {
        if (!actor.has(Role.ADMIN) && !actor.has(Role.APPROVER)) {
            throw new AccessDeniedException("Only approvers and administrators countersign");
        }
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.record().singleHandedBy() == null || audit.record().countersignedBy() != null) {
            return Result.refused("There is nothing to countersign.");
        }
        if (audit.record().singleHandedBy().is(actor.author())) {
            return Result.refused("You switched single-handed mode on, so somebody else countersigns.");
        }
        audit.countersign(actor.author(), time.now());
        events.publishEvent(new SingleHandedChanged(id, actor.author()));
        return Result.done();
    }
}

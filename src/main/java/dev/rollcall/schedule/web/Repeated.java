package dev.rollcall.schedule.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.schedule.NewSchedule;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The audit that a schedule repeats, and who may have it repeated. */
@Component
class Repeated {

    private final Audits audits;
    private final WhoMayAudit who;
    private final CompanyTime time;

    Repeated(Audits audits, WhoMayAudit who, CompanyTime time) {
        this.audits = audits;
        this.who = who;
        this.time = time;
    }

    void requireRun(Actor actor) {
        who.requireRun(actor);
    }

    LocalDate today() {
        return time.today();
    }

    Audit audit(UUID id) {
        if (id == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "like: say which audit is repeated.");
        }
        return audits.find(new AuditId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A quarter after its start, but never in the past. */
    LocalDate quarterAfter(Audit audit) {
        LocalDate day = audit.dates().startsOn().plusMonths(NewSchedule.MONTHS);
        return day.isAfter(today()) ? day : today().plusMonths(NewSchedule.MONTHS);
    }
}

package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.evidence.ReadingReports;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.log.NamesShown;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reports for whoever may see them; the page, the files and the API all ask here. */
@Component
class SeenReports {

    private final ReadingReports reports;
    private final WhoMayAudit who;

    SeenReports(ReadingReports reports, WhoMayAudit who) {
        this.reports = reports;
        this.who = who;
    }

    Report read(AuditId audit, Actor actor) {
        who.requireSee(actor, audit);
        return reports.read(audit)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
    }

    /** For what shows people by name. */
    Report readByName(AuditId audit, Actor actor) {
        requireNames(audit, actor);
        return read(audit, actor);
    }

    /** Whose names the caller sees in the evidence. */
    NamesShown namesShown(AuditId audit, Actor actor) {
        return who.namesOf(actor, audit).map(NamesShown::new).orElse(NamesShown.ALL);
    }

    boolean showsNames(AuditId audit, Actor actor) {
        return who.maySeeNames(actor, audit);
    }

    void requireNames(AuditId audit, Actor actor) {
        if (!who.maySeeNames(actor, audit)) {
            throw new AccessDeniedException("Only figures of this audit are for the caller");
        }
    }
}

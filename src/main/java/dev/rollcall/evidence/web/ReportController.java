package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.evidence.ReadingReports;
import dev.rollcall.evidence.Report;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The report of an audit, in numbers and without names, for everybody who may see the audit. */
@Controller
class ReportController {

    private final ReadingReports reports;
    private final WhoMayAudit who;

    ReportController(ReadingReports reports, WhoMayAudit who) {
        this.reports = reports;
        this.who = who;
    }

    @GetMapping("/audits/{id}/report")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("report", report(id, actor));
        model.addAttribute("auditId", id);
        return "evidence/report";
    }

    @GetMapping("/api/v1/audits/{id}/report")
    @ResponseBody
    Report json(@PathVariable UUID id, Actor actor) {
        return report(id, actor);
    }

    private Report report(UUID id, Actor actor) {
        who.requireSee(actor, new AuditId(id));
        return reports.read(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
    }
}

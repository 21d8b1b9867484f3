package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.files.ReportFile;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Has the PDF of a large report made, and tells how far it is. */
@Controller
class OrderedReportController {

    private final SeenReports reports;
    private final OrderedReports ordered;

    OrderedReportController(SeenReports reports, OrderedReports ordered) {
        this.reports = reports;
        this.ordered = ordered;
    }

    @GetMapping("/audits/{id}/report/pdf")
    String progress(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("file", find(id, actor).orElse(null));
        model.addAttribute("auditId", id);
        return "evidence/file :: file";
    }

    @PostMapping("/audits/{id}/report/pdf")
    String order(@PathVariable UUID id, Actor actor) {
        ordered.order(new AuditId(id), actor);
        return "redirect:/audits/" + id + "/report";
    }

    @GetMapping("/api/v1/audits/{id}/report/pdf")
    @Operation(summary = "How far the PDF of a large report is", tags = "Reports")
    ResponseEntity<ReportFile> progressByApi(@PathVariable UUID id, Actor actor) {
        return ResponseEntity.of(find(id, actor));
    }

    @PostMapping("/api/v1/audits/{id}/report/pdf")
    @Operation(summary = "Has the PDF of a large report made in the background", tags = "Reports")
    ResponseEntity<ReportFile> orderByApi(@PathVariable UUID id, Actor actor) {
        return ResponseEntity.accepted().body(ordered.order(new AuditId(id), actor));
    }

    private Optional<ReportFile> find(UUID id, Actor actor) {
        AuditId audit = new AuditId(id);
        reports.read(audit, actor);
        reports.requireNames(audit, actor);
        return Optional.ofNullable(ordered.find(audit));
    }
}

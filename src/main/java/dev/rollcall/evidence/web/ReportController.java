package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.ReadingSections;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.ReportTable;
import dev.rollcall.evidence.layout.LayingOutFigures;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The report of an audit as a page: figures for everybody who may see the audit, the sections behind them for those who
 * see it by name.
 */
@Controller
class ReportController {

    private static final int ROWS = 200;

    private final SeenReports reports;
    private final ReadingSections sections;
    private final LayingOutFigures layout;
    private final OrderedReports ordered;

    ReportController(SeenReports reports, ReadingSections sections, LayingOutFigures layout, OrderedReports ordered) {
        this.reports = reports;
        this.sections = sections;
        this.layout = layout;
        this.ordered = ordered;
    }

    @GetMapping("/audits/{id}/report")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        AuditId audit = new AuditId(id);
        Report report = reports.read(audit, actor);
        model.addAttribute("report", report);
        model.addAttribute("figures", layout.of(report));
        model.addAttribute(
                "tables", reports.showsNames(audit, actor) ? sections.beginnings(audit, ROWS) : List.<ReportTable>of());
        model.addAttribute("large", ordered.isLarge(report, audit, actor));
        model.addAttribute("file", ordered.find(audit));
        model.addAttribute("auditId", id);
        return "evidence/report";
    }
}

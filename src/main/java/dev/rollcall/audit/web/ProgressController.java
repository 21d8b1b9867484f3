package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditProgress;
import dev.rollcall.audit.MeasuringScope;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.audit.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far an audit is: by outcome, department, location, entity and kind, over time, and in money. */
@Controller
class ProgressController {

    private static final int LATE_SHOWN = 10;

    private final AuditPages pages;
    private final AuditProgress progress;
    private final AnswersChart chart;
    private final MeasuringScope measuring;
    private final LateChangeList late;
    private final WhoMayAudit whoMay;
    private final List<Work> works;

    ProgressController(
            AuditPages pages,
            AuditProgress progress,
            AnswersChart chart,
            MeasuringScope measuring,
            LateChangeList late,
            WhoMayAudit whoMay,
            List<Work> works) {
        this.pages = pages;
        this.progress = progress;
        this.chart = chart;
        this.measuring = measuring;
        this.late = late;
        this.whoMay = whoMay;
        this.works = works;
    }

    @GetMapping("/audits/{id}/progress")
    String progress(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "DEPARTMENT") AuditProgress.By by,
            Actor actor,
            Model model) {
        Audit audit = pages.seen(id, actor, model);
        AuditId auditId = audit.auditId();
        AuditProgress.Line total = progress.total(auditId);
        model.addAttribute("total", total);
        model.addAttribute("parts", OutcomeParts.of(total, id));
        model.addAttribute("by", by);
        model.addAttribute("bys", AuditProgress.By.values());
        model.addAttribute("lines", progress.by(auditId, by, !whoMay.maySeeNames(actor, auditId)));
        model.addAttribute("licences", progress.licences(auditId));
        model.addAttribute(
                "licenceParts",
                OutcomeParts.ofLicences(progress.licences(auditId).line()));
        model.addAttribute("currency", measuring.currency());
        model.addAttribute("chart", chart.json(audit, progress.settledByDay(auditId), total.total()));
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        works.forEach(work -> counts.put(work.name(), work.counts(auditId)));
        model.addAttribute("works", counts);
        model.addAttribute("late", late.page(auditId, PageRequest.of(0, LATE_SHOWN)));
        return "audit/progress";
    }
}

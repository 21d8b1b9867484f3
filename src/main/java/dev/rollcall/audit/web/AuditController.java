package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditProgress;
import dev.rollcall.audit.CancellingAudits;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.StartingAudits;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An audit at a glance: what is left to do before it starts, and how it stands afterwards; start and cancel. */
@Controller
class AuditController {

    private final AuditPages pages;
    private final DraftSummary summary;
    private final AuditProgress progress;
    private final StartingAudits starting;
    private final CancellingAudits cancelling;
    private final NamingPeople people;

    AuditController(
            AuditPages pages,
            DraftSummary summary,
            AuditProgress progress,
            StartingAudits starting,
            CancellingAudits cancelling,
            NamingPeople people) {
        this.pages = pages;
        this.summary = summary;
        this.progress = progress;
        this.starting = starting;
        this.cancelling = cancelling;
        this.people = people;
    }

    @GetMapping("/audits/{id:[0-9a-f-]{36}}")
    String overview(@PathVariable UUID id, Actor actor, Model model) {
        Audit audit = pages.seen(id, actor, model);
        audit.lead().ifPresent(lead -> model.addAttribute("lead", people.name(lead.value())));
        model.addAttribute("draftedBy", people.name(audit.record().createdBy()));
        model.addAttribute("approvedBy", people.name(audit.record().approvedBy()));
        model.addAttribute("singleHandedBy", people.name(audit.record().singleHandedBy()));
        if (AuditView.of(audit).isDraft()) {
            model.addAttribute("draft", summary.of(audit));
        } else {
            AuditProgress.Line total = progress.total(audit.auditId());
            model.addAttribute("total", total);
            model.addAttribute("parts", OutcomeParts.of(total, id));
        }
        return "audit/overview";
    }

    @PostMapping("/audits/{id}/start")
    String start(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        return AuditPages.after(
                starting.start(new AuditId(id), actor),
                "The audit has been started. What is expected is being frozen; then the work goes out.",
                "/audits/" + id,
                redirect);
    }

    @PostMapping("/audits/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return AuditPages.after(
                cancelling.cancel(new AuditId(id), reason, actor),
                "The audit is cancelled. What is out is being withdrawn, and those who were asked are told.",
                "/audits/" + id,
                redirect);
    }
}

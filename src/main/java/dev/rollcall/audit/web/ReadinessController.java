package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AcceptingWeaknesses;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Readiness;
import dev.rollcall.audit.StartObstacles;
import dev.rollcall.audit.Weakness;
import java.util.UUID;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would weaken an audit, each with the records behind it, to mend or to accept. */
@Controller
class ReadinessController {

    private static final int PAGE_SIZE = 50;

    private final AuditPages pages;
    private final Readiness readiness;
    private final AcceptingWeaknesses accepting;
    private final StartObstacles obstacles;

    ReadinessController(
            AuditPages pages, Readiness readiness, AcceptingWeaknesses accepting, StartObstacles obstacles) {
        this.pages = pages;
        this.readiness = readiness;
        this.accepting = accepting;
        this.obstacles = obstacles;
    }

    @GetMapping("/audits/{id}/readiness")
    String readiness(@PathVariable UUID id, Actor actor, Model model) {
        Audit audit = pages.run(id, actor, model);
        model.addAttribute("points", readiness.check(audit));
        model.addAttribute("obstacle", obstacles.first(audit).orElse(null));
        return "audit/readiness";
    }

    @GetMapping("/audits/{id}/readiness/{weakness}")
    String records(
            @PathVariable UUID id,
            @PathVariable Weakness weakness,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        Audit audit = pages.run(id, actor, model);
        PageRequest request = PageRequest.of(Math.max(page, 0), PAGE_SIZE);
        model.addAttribute("weakness", weakness);
        model.addAttribute(
                "page",
                new PageImpl<>(
                        readiness.records(audit, weakness, (int) request.getOffset(), PAGE_SIZE),
                        request,
                        readiness.count(audit, weakness)));
        return "audit/weakness";
    }

    @PostMapping("/audits/{id}/readiness/{weakness}/accept")
    String accept(
            @PathVariable UUID id,
            @PathVariable Weakness weakness,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return AuditPages.after(
                accepting.accept(new AuditId(id), weakness, reason, actor),
                "Accepted: " + weakness.title() + ".",
                "/audits/" + id + "/readiness",
                redirect);
    }

    @PostMapping("/audits/{id}/readiness/{weakness}/take-back")
    String takeBack(@PathVariable UUID id, @PathVariable Weakness weakness, Actor actor, RedirectAttributes redirect) {
        return AuditPages.after(
                accepting.takeBack(new AuditId(id), weakness, actor),
                "No longer accepted: " + weakness.title() + ".",
                "/audits/" + id + "/readiness",
                redirect);
    }
}

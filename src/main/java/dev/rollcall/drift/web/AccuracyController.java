package dev.rollcall.drift.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.drift.Dimension;
import dev.rollcall.drift.ProposingNextAudit;
import dev.rollcall.drift.ReadingAccuracy;
import dev.rollcall.finding.WhoMaySettle;
import dev.rollcall.values.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How accurate the register was from audit to audit; for those who see all audits in numbers. */
@Controller
class AccuracyController {

    private final ReadingAccuracy reading;
    private final ProposingNextAudit proposing;
    private final WhoMayAudit who;
    private final WhoMaySettle findings;

    AccuracyController(ReadingAccuracy reading, ProposingNextAudit proposing, WhoMayAudit who, WhoMaySettle findings) {
        this.reading = reading;
        this.proposing = proposing;
        this.who = who;
        this.findings = findings;
    }

    @GetMapping("/accuracy")
    String show(Actor actor, Model model) {
        if (!who.maySeeAll(actor)) {
            throw new AccessDeniedException("Not permitted for these audits");
        }
        List<ReadingAccuracy.InAudit> audits = reading.audits();
        Map<Dimension, List<ReadingAccuracy.Line>> lines = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            lines.put(dimension, reading.by(dimension, audits));
        }
        model.addAttribute("audits", audits);
        model.addAttribute("lines", lines);
        model.addAttribute("causes", reading.causes(audits));
        model.addAttribute("next", proposing.propose().orElse(null));
        model.addAttribute("maySeeFindings", findings.mayApprove(actor));
        model.addAttribute("mayRun", who.mayRun(actor));
        return "drift/accuracy";
    }

    @PostMapping("/accuracy/next-audit")
    String draft(Actor actor, RedirectAttributes redirect) {
        Result<AuditId> result = proposing.draft(actor);
        result.refusal().ifPresent(reason -> redirect.addFlashAttribute("flashError", reason));
        return "redirect:" + (result.isDone() ? "/audits/" + result.value() : "/accuracy");
    }
}

package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.Audits;
import dev.rollcall.finding.Finding;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.WhoMaySettle;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All findings that wait for somebody, whichever audit they come from and whether it is in review or closed. */
@Controller
class FindingWorkController {

    private final Findings findings;
    private final Audits audits;
    private final WhoMaySettle who;

    FindingWorkController(Findings findings, Audits audits, WhoMaySettle who) {
        this.findings = findings;
        this.audits = audits;
        this.who = who;
    }

    @GetMapping("/findings")
    String list(
            @RequestParam(defaultValue = "false") boolean mine,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        who.requireSettle(actor);
        Page<Finding> page = findings.toSettle(mine ? actor.personId() : null, pageable);
        List<UUID> ids = page.map(Finding::auditId).stream().distinct().toList();
        model.addAttribute("page", page);
        model.addAttribute("mine", mine);
        model.addAttribute(
                "audits", audits.findAllById(ids).stream().collect(Collectors.toMap(Audit::getId, Audit::name)));
        return "finding/work";
    }
}

package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WorkingSingleHanded;
import dev.rollcall.finding.AskingApprovers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who approves: asking somebody outside IT by mail, single-handed mode, and the signature under it. */
@Controller
class ApproverController {

    private final AskingApprovers asking;
    private final WorkingSingleHanded singleHanded;

    ApproverController(AskingApprovers asking, WorkingSingleHanded singleHanded) {
        this.asking = asking;
        this.singleHanded = singleHanded;
    }

    @PostMapping("/audits/{audit}/approvals/ask")
    String ask(
            @PathVariable UUID audit,
            @RequestParam(defaultValue = "") String email,
            Actor actor,
            RedirectAttributes redirect) {
        return FindingPages.after(
                asking.ask(new AuditId(audit), email, actor), "The mail is on its way.", page(audit), redirect);
    }

    @PostMapping("/audits/{audit}/approvals/single-handed")
    String switchOn(
            @PathVariable UUID audit,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return FindingPages.after(
                singleHanded.switchOn(new AuditId(audit), reason, actor),
                "Single-handed mode is on. It is labelled wherever it was used.",
                page(audit),
                redirect);
    }

    @PostMapping("/audits/{audit}/approvals/single-handed/end")
    String switchOff(
            @PathVariable UUID audit,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return FindingPages.after(
                singleHanded.switchOff(new AuditId(audit), reason, actor),
                "Single-handed mode is off. Somebody else approves from now on.",
                page(audit),
                redirect);
    }

    @PostMapping("/audits/{audit}/approvals/countersign")
    String countersign(@PathVariable UUID audit, Actor actor, RedirectAttributes redirect) {
        return FindingPages.after(
                singleHanded.countersign(new AuditId(audit), actor), "Countersigned.", page(audit), redirect);
    }

    private static String page(UUID audit) {
        return "/audits/" + audit + "/approvals";
    }
}

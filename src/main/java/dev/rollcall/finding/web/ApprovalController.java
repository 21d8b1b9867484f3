package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.Approver;
import dev.rollcall.finding.Approvers;
import dev.rollcall.finding.ApprovingCorrections;
import dev.rollcall.finding.Corrections;
import dev.rollcall.finding.Decided;
import dev.rollcall.finding.ReversingCorrections;
import dev.rollcall.finding.WhoMaySettle;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The corrections of an audit as a diff on one page: approve, turn down, take back, singly or many at once. */
@Controller
class ApprovalController {

    private final FindingPages pages;
    private final Corrections corrections;
    private final ApprovingCorrections approving;
    private final ReversingCorrections reversing;
    private final Approvers approvers;
    private final WhoMaySettle who;

    ApprovalController(
            FindingPages pages,
            Corrections corrections,
            ApprovingCorrections approving,
            ReversingCorrections reversing,
            Approvers approvers,
            WhoMaySettle who) {
        this.pages = pages;
        this.corrections = corrections;
        this.approving = approving;
        this.reversing = reversing;
        this.approvers = approvers;
        this.who = who;
    }

    @GetMapping("/audits/{audit}/approvals")
    String list(
            @PathVariable UUID audit,
            @RequestParam(defaultValue = "") String state,
            @PageableDefault(size = 100) Pageable pageable,
            Actor actor,
            Model model) {
        AuditId id = pages.seen(audit, actor, model);
        model.addAttribute("page", corrections.list(id, state, pageable));
        model.addAttribute("undecided", corrections.undecided(id));
        model.addAttribute("applied", corrections.applied(id));
        return "finding/approvals";
    }

    @PostMapping("/audits/{audit}/approvals")
    String decide(@PathVariable UUID audit, @ModelAttribute DecideForm form, Actor actor, RedirectAttributes redirect) {
        Approver approver = approvers.of(actor);
        String back = "/audits/" + audit + "/approvals";
        if ("REVERSE".equals(form.verdict()) || "REVERSE_ALL".equals(form.verdict())) {
            who.requireSettle(actor);
            AuditId id = new AuditId(audit);
            Result<ReversingCorrections.Reversed> result = "REVERSE".equals(form.verdict())
                    ? reversing.reverseIn(id, form.corrections(), approver, actor, form.reason())
                    : reversing.reverseAll(id, approver, actor, form.reason());
            return FindingPages.after(result, result.isDone() ? said(result.value()) : "", back, redirect);
        }
        who.requireApprove(actor);
        boolean approve = "APPROVE".equals(form.verdict());
        Result<Decided> result =
                approving.decideIn(new AuditId(audit), form.corrections(), approve, approver, form.reason());
        String done = result.isDone() ? FindingPages.said(result.value(), approve) : "";
        return FindingPages.after(result, done, back, redirect);
    }

    private static String said(ReversingCorrections.Reversed reversed) {
        return reversed.reversed() + " taken back."
                + (reversed.kept().isEmpty() ? "" : " Not taken back: " + String.join("; ", reversed.kept()));
    }
}

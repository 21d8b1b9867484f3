package dev.rollcall.finding.web;

import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.Approvers;
import dev.rollcall.finding.ApprovingCorrections;
import dev.rollcall.finding.Corrections;
import dev.rollcall.finding.Decided;
import dev.rollcall.values.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one page on which somebody outside IT approves the corrections of one audit, by the link in a mail. */
@Controller
class MailedApprovalController {

    private final Links links;
    private final Corrections corrections;
    private final ApprovingCorrections approving;
    private final Approvers approvers;

    MailedApprovalController(
            Links links, Corrections corrections, ApprovingCorrections approving, Approvers approvers) {
        this.links = links;
        this.corrections = corrections;
        this.approving = approving;
        this.approvers = approvers;
    }

    @GetMapping("/a/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<LinkHolder> holder = links.redeem(token, Links.APPROVE);
        if (holder.isEmpty()) {
            response.setStatus(404);
            return "finding/link-ended";
        }
        AuditId audit = new AuditId(holder.get().subjectId());
        model.addAttribute("token", token);
        model.addAttribute("approver", approvers.byLink(holder.get().personId()));
        model.addAttribute("page", corrections.list(audit, "PROPOSED", PageRequest.of(0, 500)));
        return "finding/mailed-approval";
    }

    @PostMapping("/a/{token}")
    String decide(
            @PathVariable String token,
            @ModelAttribute DecideForm form,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<LinkHolder> holder = links.redeem(token, Links.APPROVE);
        if (holder.isEmpty()) {
            response.setStatus(404);
            return "finding/link-ended";
        }
        AuditId audit = new AuditId(holder.get().subjectId());
        boolean approve = "APPROVE".equals(form.verdict());
        Result<Decided> result = approving.decideIn(
                audit,
                form.corrections(),
                approve,
                approvers.byLink(holder.get().personId()),
                form.reason());
        String done = result.isDone() ? FindingPages.said(result.value(), approve) : "";
        return FindingPages.after(result, done, "/a/" + token, redirect);
    }
}

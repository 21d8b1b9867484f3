package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditRecord;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.finding.Decided;
import dev.rollcall.finding.WhoMaySettle;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of findings and approvals do alike: check who asks, name the audit, and say what came of a form. */
@Component
class FindingPages {

    private final Audits audits;
    private final NamingPeople people;
    private final WhoMaySettle who;

    FindingPages(Audits audits, NamingPeople people, WhoMaySettle who) {
        this.audits = audits;
        this.people = people;
        this.who = who;
    }

    AuditId seen(UUID audit, Actor actor, Model model) {
        who.requireSee(actor, audit);
        AuditId id = new AuditId(audit);
        model.addAttribute("auditId", audit);
        Audit found = audits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AuditRecord record = found.record();
        model.addAttribute("auditName", found.name());
        model.addAttribute("mayPropose", found.state() == AuditState.IN_REVIEW);
        model.addAttribute("closed", found.state() == AuditState.CLOSED);
        boolean on = found.isSingleHanded();
        boolean another =
                record.singleHandedBy() != null && !record.singleHandedBy().is(actor.author());
        model.addAttribute("singleHanded", people.name(record.singleHandedBy()));
        model.addAttribute("singleHandedWords", record.singleHandedWords());
        model.addAttribute("mayEndSingleHanded", on && actor.has(Role.ADMIN));
        model.addAttribute("mayGoSingleHanded", !on && record.closedAt() == null && actor.has(Role.ADMIN));
        model.addAttribute("mayCountersign", another && record.countersignedBy() == null && who.mayApprove(actor));
        model.addAttribute("maySettle", who.maySettle(actor));
        model.addAttribute("mayApprove", who.mayApprove(actor));
        return id;
    }

    /** What was decided, and why the rest was not. */
    static String said(Decided decided, boolean approve) {
        String done = decided.decided() + (approve ? " approved." : " turned down.");
        return decided.objections().isEmpty() ? done : done + " Not decided: " + String.join(" ", decided.objections());
    }

    void requireSettle(Actor actor) {
        who.requireSettle(actor);
    }

    /** The form again, with what is wrong with it. */
    static String invalid(String template, String reason, Model model, HttpServletResponse response) {
        FormErrors.of(reason).into(model);
        response.setStatus(422);
        return template;
    }

    static String after(Result<?> result, String done, String address, RedirectAttributes redirect) {
        result.refusal()
                .ifPresentOrElse(
                        reason -> redirect.addFlashAttribute("flashError", reason),
                        () -> redirect.addFlashAttribute("flash", done));
        return "redirect:" + address;
    }
}

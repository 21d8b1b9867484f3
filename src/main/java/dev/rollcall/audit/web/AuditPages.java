package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all pages of one audit do alike: find it, check who asks, name it, and answer a refusal. */
@Component
class AuditPages {

    private final Audits audits;
    private final WhoMayAudit whoMay;

    AuditPages(Audits audits, WhoMayAudit whoMay) {
        this.audits = audits;
        this.whoMay = whoMay;
    }

    /** The audit for whoever may see it in numbers. */
    Audit seen(UUID id, Actor actor, Model model) {
        whoMay.requireSee(actor, new AuditId(id));
        return shown(id, actor, model);
    }

    /** The audit for whoever may run it. */
    Audit run(UUID id, Actor actor, Model model) {
        whoMay.requireRun(actor);
        return shown(id, actor, model);
    }

    /** The same where nothing is shown. */
    Audit run(UUID id, Actor actor) {
        whoMay.requireRun(actor);
        return find(id);
    }

    private Audit find(UUID id) {
        return audits.find(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
    }

    private Audit shown(UUID id, Actor actor, Model model) {
        Audit audit = find(id);
        model.addAttribute("audit", AuditView.of(audit));
        model.addAttribute("auditId", id);
        model.addAttribute("mayRun", whoMay.mayRun(actor));
        return audit;
    }

    /** Goes to the address and says that it was done, or why it was not. */
    static String after(Result<?> result, String done, String address, RedirectAttributes redirect) {
        result.refusal()
                .ifPresentOrElse(
                        reason -> redirect.addFlashAttribute("flashError", reason),
                        () -> redirect.addFlashAttribute("flash", done));
        return "redirect:" + address;
    }

    /** Shows the form again with what is wrong with it. */
    static String again(String view, FormErrors errors, Model model, HttpServletResponse response) {
        errors.into(model);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view;
    }
}

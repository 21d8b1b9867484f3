package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.notification.SendingTestMails;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The text that those who are asked read first, and a test mail with it before the audit starts. */
@Controller
class AnnouncementController {

    private static final String VIEW = "audit/announcement";

    private final AuditPages pages;
    private final DraftingAudits drafting;
    private final SendingTestMails testMails;

    AnnouncementController(AuditPages pages, DraftingAudits drafting, SendingTestMails testMails) {
        this.pages = pages;
        this.drafting = drafting;
        this.testMails = testMails;
    }

    @GetMapping("/audits/{id}/announcement")
    String announcement(@PathVariable UUID id, Actor actor, Model model) {
        Audit audit = pages.run(id, actor, model);
        model.addAttribute("form", new Form(audit.draft().announcement(), audit.version()));
        return VIEW;
    }

    @PostMapping("/audits/{id}/announcement")
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        pages.run(id, actor, model);
        int version = form.version() == null ? -1 : form.version();
        Result<Void> kept = drafting.editAnnouncement(new AuditId(id), version, form.announcement(), actor);
        return kept.isDone()
                ? AuditPages.after(kept, "The announcement is kept.", "/audits/" + id + "/announcement", redirect)
                : AuditPages.again(
                        VIEW, FormErrors.of("announcement", kept.refusal().orElseThrow()), model, response);
    }

    /** To whoever asks for it, with the text as it is kept. */
    @PostMapping("/audits/{id}/announcement/test")
    String test(@PathVariable UUID id, Actor actor, Model model, RedirectAttributes redirect) {
        Audit audit = pages.run(id, actor, model);
        Result<String> sent = testMails.send(audit.name(), audit.draft().announcement(), actor);
        String address = sent.isDone() ? sent.value() : "";
        return AuditPages.after(
                sent, "A test mail goes to " + address + ".", "/audits/" + id + "/announcement", redirect);
    }

    /** The text as typed. */
    public record Form(String announcement, Integer version) {}
}

package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.Sample;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new draft, and the name, days and person in charge of one that is there. */
@Controller
class DraftController {

    private static final String VIEW = "audit/details";

    private final DraftingAudits drafting;
    private final AuditPages pages;
    private final NamingPeople people;
    private final WhoMayAudit whoMay;
    private final CompanyTime time;

    DraftController(
            DraftingAudits drafting, AuditPages pages, NamingPeople people, WhoMayAudit whoMay, CompanyTime time) {
        this.drafting = drafting;
        this.pages = pages;
        this.people = people;
        this.whoMay = whoMay;
        this.time = time;
    }

    @ModelAttribute("confidences")
    Map<String, String> confidences() {
        Map<String, String> words = new LinkedHashMap<>();
        Sample.confidences().forEach(percent -> words.put(percent.toString(), percent + " %"));
        return words;
    }

    @GetMapping("/audits/new")
    String fresh(Actor actor, Model model) {
        whoMay.requireRun(actor);
        model.addAttribute("form", DetailsForm.empty(drafting.defaultDates(), people.text(actor.personId())));
        return VIEW;
    }

    @PostMapping("/audits/new")
    String draft(
            @ModelAttribute("form") DetailsForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        whoMay.requireRun(actor);
        FormErrors errors = form.problems(people, time.today());
        if (!errors.isEmpty()) {
            return AuditPages.again(VIEW, errors, model, response);
        }
        Result<AuditId> drafted = drafting.draft(form.draft(people), actor);
        if (!drafted.isDone()) {
            return AuditPages.again(VIEW, FormErrors.of(drafted.refusal().orElseThrow()), model, response);
        }
        String next = form.isDiscovery() ? "/readiness" : "/scope";
        return AuditPages.after(drafted, "The draft is kept.", "/audits/" + drafted.value() + next, redirect);
    }

    @GetMapping("/audits/{id}/details")
    String details(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("form", DetailsForm.of(pages.run(id, actor, model), people));
        return VIEW;
    }

    @PostMapping("/audits/{id}/details")
    String edit(
            @PathVariable UUID id,
            @ModelAttribute("form") DetailsForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        pages.run(id, actor, model);
        FormErrors errors = form.problems(people, time.today());
        if (!errors.isEmpty()) {
            return AuditPages.again(VIEW, errors, model, response);
        }
        int version = form.version() == null ? -1 : form.version();
        Result<Void> edited = drafting.edit(new AuditId(id), version, form.draft(people), actor);
        return edited.isDone()
                ? AuditPages.after(edited, "The draft is kept.", "/audits/" + id, redirect)
                : AuditPages.again(VIEW, FormErrors.of(edited.refusal().orElseThrow()), model, response);
    }
}

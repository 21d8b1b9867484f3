package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.CoveringLicences;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.ForeseeingWork;
import dev.rollcall.audit.LicenceScope;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.Scope;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scope builder: conditions without code, with a live count of what they cover. */
@Controller
class ScopeController {

    private static final String VIEW = "audit/scope";

    private final AuditPages pages;
    private final DraftingAudits drafting;
    private final ForeseeingWork foreseeing;
    private final ScopeChoices choices;
    private final NamingPeople people;
    private final CoveringLicences covering;
    private final Fragments fragments;

    ScopeController(
            AuditPages pages,
            DraftingAudits drafting,
            ForeseeingWork foreseeing,
            ScopeChoices choices,
            NamingPeople people,
            CoveringLicences covering,
            Fragments fragments) {
        this.pages = pages;
        this.drafting = drafting;
        this.foreseeing = foreseeing;
        this.choices = choices;
        this.people = people;
        this.covering = covering;
        this.fragments = fragments;
    }

    @GetMapping("/audits/{id}/scope")
    String scope(@PathVariable UUID id, Actor actor, Model model) {
        Audit audit = pages.run(id, actor, model);
        Scope scope = audit.draft().scope();
        model.addAttribute("ahead", foreseeing.of(audit));
        Optional<LicenceScope> covered = covering.covered(audit.auditId());
        model.addAttribute("licences", LicenceScopeForm.of(covered, people));
        model.addAttribute("licenceChoices", choices.licences());
        model.addAttribute("licenceCount", covering.size(covered));
        ScopeForm.of(scope, audit.version(), people)
                .ifPresentOrElse(
                        form -> show(form, model),
                        () -> show(new ScopeForm(null, null, audit.version()), model)
                                .addAttribute("nested", scope));
        return VIEW;
    }

    /** The builder after a button or another choice, with the count; nothing is kept. */
    @PostMapping("/audits/{id}/scope/preview")
    String preview(
            @PathVariable UUID id,
            @ModelAttribute("form") ScopeForm form,
            @RequestParam(required = false) String action,
            Actor actor,
            Model model) {
        Audit audit = pages.run(id, actor, model);
        show(form.after(action), model);
        measure(audit, form.after(action).scope(people), model);
        return fragments.orPage(VIEW, "builder");
    }

    @PostMapping("/audits/{id}/scope")
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") ScopeForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Audit audit = pages.run(id, actor, model);
        int version = form.version() == null ? -1 : form.version();
        Result<Void> kept = drafting.editScope(new AuditId(id), version, form.scope(people), actor);
        if (kept.isDone()) {
            return AuditPages.after(kept, "The scope is kept.", "/audits/" + id + "/readiness", redirect);
        }
        show(form, model);
        measure(audit, form.scope(people), model);
        return AuditPages.again(VIEW, FormErrors.of("scope", kept.refusal().orElseThrow()), model, response);
    }

    private Model show(ScopeForm form, Model model) {
        return model.addAttribute("form", form)
                .addAttribute("matches", choices.matches())
                .addAttribute("fields", choices.fields())
                .addAttribute("comparisons", choices.comparisons())
                .addAttribute("values", choices.values());
    }

    private void measure(Audit audit, Scope scope, Model model) {
        Optional<String> problem = scope.problem();
        model.addAttribute("problem", problem.orElse(null));
        if (problem.isEmpty()) {
            model.addAttribute(
                    "ahead", foreseeing.of(audit.auditId(), scope, audit.draft().sample()));
        }
    }
}

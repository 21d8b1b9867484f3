package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.BillingPeriod;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.LicenceStatus;
import dev.rollcall.licence.Metric;
import dev.rollcall.register.web.Choices;
import dev.rollcall.register.web.ConflictPage;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a licence by hand and editing one. */
@Controller
class LicenceEditing {

    private final SeenLicences licences;
    private final KeepingLicences keeping;
    private final TypedNames names;
    private final Choices choices;

    LicenceEditing(SeenLicences licences, KeepingLicences keeping, TypedNames names, Choices choices) {
        this.licences = licences;
        this.keeping = keeping;
        this.names = names;
        this.choices = choices;
    }

    @GetMapping("/register/licences/new")
    String blank(@RequestParam Map<String, String> given, Actor actor, Model model) {
        licences.requireEdit(actor);
        Map<String, String> typed = new HashMap<>(
                Map.of("status", "ACTIVE", "metric", "PER_SEAT", "billing-period", "YEARLY", "reassignable", "true"));
        typed.putAll(given);
        return form(null, new LicenceForm(typed), null, model);
    }

    @PostMapping("/register/licences")
    String add(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        licences.requireEdit(actor);
        LicenceForm form = new LicenceForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        Optional<LicenceFields> fields = form.blank(errors).flatMap(base -> form.onto(base, names, errors));
        if (fields.isPresent()) {
            Result<LicenceId> added =
                    keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, reason(typed)), actor.author());
            if (added.isDone()) {
                redirect.addFlashAttribute("flash", "Added to the register.");
                return "redirect:/register/licences/" + added.value();
            }
            errors.add("", added.refusal().orElseThrow());
        }
        errors.into(model);
        response.setStatus(422);
        return form(null, form, null, model);
    }

    @GetMapping("/register/licences/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        Licence licence = licences.edited(id, actor);
        LicenceForm form = LicenceForm.of(licence.fields(), names);
        model.addAttribute("was", form);
        return form(id, form, licence.version(), model);
    }

    @PostMapping("/register/licences/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Licence licence = licences.edited(id, actor);
        if (licence.version() != version) {
            return conflict(licence, typed, model, response);
        }
        LicenceForm form = new LicenceForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        Optional<LicenceFields> fields = form.onto(licence.fields(), names, errors);
        if (fields.isPresent()) {
            try {
                Result<LicenceId> changed = keeping.change(
                        new LicenceId(id), version, fields.get(), Cause.edit(reason(typed)), actor.author());
                if (changed.isDone()) {
                    redirect.addFlashAttribute("flash", "Saved.");
                    return "redirect:/register/licences/" + id;
                }
                errors.add("", changed.refusal().orElseThrow());
            } catch (OptimisticLockingFailureException lost) {
                return conflict(licences.edited(id, actor), typed, model, response);
            }
        }
        errors.into(model);
        response.setStatus(422);
        model.addAttribute("was", LicenceForm.of(licence.fields(), names));
        return form(id, form, version, model);
    }

    private String conflict(Licence now, Map<String, String> typed, Model model, HttpServletResponse response) {
        return ConflictPage.show(
                now.fields().product(),
                typed,
                LicenceForm.of(now.fields(), names).typed(),
                now.version(),
                "/register/licences/" + now.getId(),
                model,
                response);
    }

    private String form(UUID id, LicenceForm form, Integer version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("entities", choices.entities());
        model.addAttribute("metrics", Choices.constants(Metric.values(), Metric::words));
        model.addAttribute("periods", Choices.constants(BillingPeriod.values(), BillingPeriod::words));
        model.addAttribute("statuses", Choices.constants(LicenceStatus.values(), LicenceStatus::words));
        model.addAttribute("yesNo", Map.of("true", "Yes", "false", "No"));
        return "licence/licence-form";
    }

    private static String reason(Map<String, String> typed) {
        String reason = typed.get("reason");
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}

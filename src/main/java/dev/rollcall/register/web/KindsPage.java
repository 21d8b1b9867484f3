package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.history.SubjectType;
import dev.rollcall.register.AssetKind;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.KindId;
import dev.rollcall.register.Kinds;
import dev.rollcall.register.Tracking;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Kinds of things and how they are treated. For IT staff. */
@Controller
class KindsPage {

    private final Kinds kinds;
    private final KeepingKinds keeping;
    private final RecordHistory history;
    private final WhoMaySeeAssets who;

    KindsPage(Kinds kinds, KeepingKinds keeping, RecordHistory history, WhoMaySeeAssets who) {
        this.kinds = kinds;
        this.keeping = keeping;
        this.history = history;
        this.who = who;
    }

    @GetMapping("/register/kinds")
    String list(Actor actor, Model model) {
        requireIt(actor);
        model.addAttribute("kinds", kinds.byName());
        return "register/kinds";
    }

    @GetMapping("/register/kinds/new")
    String blank(Actor actor, Model model) {
        requireIt(actor);
        KindForm form = new KindForm(null, "", Tracking.EACH, false, true, false, false, false, "", "other");
        return form(null, form, model);
    }

    @GetMapping("/register/kinds/{id}")
    String edit(@PathVariable UUID id, @RequestParam(required = false) Long before, Actor actor, Model model) {
        requireIt(actor);
        history.show(SubjectType.KIND, id, before, model);
        AssetKind kind =
                kinds.find(new KindId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(id, KindForm.of(kind), model);
    }

    @PostMapping({"/register/kinds", "/register/kinds/{id}"})
    String save(
            @PathVariable(required = false) UUID id,
            @ModelAttribute("form") KindForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireIt(actor);
        FormErrors errors = FormErrors.of(Map.of());
        KindFields fields = form.fields(errors);
        if (fields != null) {
            try {
                Result<KindId> saved = id == null
                        ? keeping.add(fields, new Cause(Cause.Kind.CREATED, null, null), actor.author())
                        : keeping.change(new KindId(id), form.version(), fields, Cause.edit(null), actor.author());
                if (saved.isDone()) {
                    redirect.addFlashAttribute("flash", "Saved.");
                    return "redirect:/register/kinds";
                }
                errors.add("name", saved.refusal().orElseThrow());
            } catch (OptimisticLockingFailureException changed) {
                redirect.addFlashAttribute(
                        "flashError", "Somebody else changed this kind. Look at it, then edit again.");
                return "redirect:/register/kinds/" + id;
            }
        }
        errors.into(model);
        response.setStatus(422);
        return form(id, form, model);
    }

    private static String form(UUID id, KindForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("trackings", Choices.constants(Tracking.values(), Tracking::words));
        return "register/kind-form";
    }

    private void requireIt(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff keep kinds");
        }
    }
}

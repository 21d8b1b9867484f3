package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Legal entities with their currencies, on one page. For IT staff. */
@Controller
class EntitiesPage {

    private final LegalEntities entities;
    private final KeepingEntities keeping;
    private final WhoMaySeeAssets who;

    EntitiesPage(LegalEntities entities, KeepingEntities keeping, WhoMaySeeAssets who) {
        this.entities = entities;
        this.keeping = keeping;
        this.who = who;
    }

    @GetMapping("/register/entities")
    String list(Actor actor, Model model) {
        requireIt(actor);
        model.addAttribute("entities", entities.byName());
        return "register/entities";
    }

    @PostMapping({"/register/entities", "/register/entities/{id}"})
    String save(
            @PathVariable(required = false) UUID id,
            @RequestParam String name,
            @RequestParam String currency,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireIt(actor);
        try {
            EntityFields fields = new EntityFields(name, currency);
            Result<EntityId> saved = id == null
                    ? keeping.add(fields, new Cause(Cause.Kind.CREATED, null, null), actor.author())
                    : keeping.change(new EntityId(id), version, fields, Cause.edit(null), actor.author());
            if (saved.isDone()) {
                redirect.addFlashAttribute("flash", "Saved.");
                return "redirect:/register/entities";
            }
            FormErrors.of(id == null ? "name" : "", saved.refusal().orElseThrow())
                    .into(model);
        } catch (OptimisticLockingFailureException changed) {
            redirect.addFlashAttribute(
                    "flashError", "Somebody else changed this legal entity. Look at it, then edit again.");
            return "redirect:/register/entities";
        } catch (IllegalArgumentException faulty) {
            FormErrors.of(id == null ? "name" : "", faulty.getMessage() + ", such as EUR.")
                    .into(model);
        }
        response.setStatus(422);
        model.addAttribute("name", name);
        model.addAttribute("currency", currency);
        model.addAttribute("entities", entities.byName());
        return "register/entities";
    }

    private void requireIt(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff keep legal entities");
        }
    }
}

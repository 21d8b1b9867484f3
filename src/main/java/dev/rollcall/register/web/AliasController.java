package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingAliases;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and removes on a person's page the other names by which they are recognised. */
@Controller
class AliasController {

    private final KeepingAliases aliases;
    private final WhoMaySeePeople who;

    AliasController(KeepingAliases aliases, WhoMaySeePeople who) {
        this.aliases = aliases;
        this.who = who;
    }

    @PostMapping("/register/people/{id}/aliases")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            RedirectAttributes redirect) {
        requireEdit(actor);
        Result<Void> added = aliases.add(new PersonId(id), name, Cause.edit(null), actor.author());
        redirect.addFlashAttribute(
                added.isDone() ? "flash" : "flashError",
                added.refusal().orElse("They are recognised by it from now on."));
        return "redirect:/register/people/" + id;
    }

    @PostMapping("/register/people/{id}/aliases/remove")
    String remove(@PathVariable UUID id, @RequestParam String name, Actor actor, RedirectAttributes redirect) {
        requireEdit(actor);
        aliases.remove(new PersonId(id), name, actor.author());
        redirect.addFlashAttribute("flash", "Removed.");
        return "redirect:/register/people/" + id;
    }

    private void requireEdit(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff change people");
        }
    }
}

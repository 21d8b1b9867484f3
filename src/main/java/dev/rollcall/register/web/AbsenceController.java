package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.KeepingAbsences;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.values.Result;
import dev.rollcall.web.TypedDay;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on a person's page when they are away. */
@Controller
class AbsenceController {

    private final KeepingAbsences absences;
    private final WhoMaySeePeople who;

    AbsenceController(KeepingAbsences absences, WhoMaySeePeople who) {
        this.absences = absences;
        this.who = who;
    }

    @PostMapping("/register/people/{id}/absences")
    String absent(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            Actor actor,
            RedirectAttributes redirect) {
        requireEdit(actor);
        LocalDate first = TypedDay.read(firstDay);
        LocalDate last = TypedDay.read(lastDay);
        Result<UUID> added = first == null || last == null
                ? Result.refused("Enter both days as year-month-day, such as 2027-03-31.")
                : absences.add(new PersonId(id), first, last, actor.author());
        if (!added.isDone()) {
            redirect.addFlashAttribute("typedFirst", firstDay);
            redirect.addFlashAttribute("typedLast", lastDay);
        }
        redirect.addFlashAttribute(
                added.isDone() ? "flash" : "flashError", added.refusal().orElse("Absence noted."));
        return "redirect:/register/people/" + id;
    }

    @PostMapping("/register/people/{id}/absences/{absence}/remove")
    String present(@PathVariable UUID id, @PathVariable UUID absence, Actor actor, RedirectAttributes redirect) {
        requireEdit(actor);
        absences.remove(new PersonId(id), absence, actor.author());
        redirect.addFlashAttribute("flash", "Absence removed.");
        return "redirect:/register/people/" + id;
    }

    private void requireEdit(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff change people");
        }
    }
}

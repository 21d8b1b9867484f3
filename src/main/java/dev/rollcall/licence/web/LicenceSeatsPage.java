package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.AccountLists;
import dev.rollcall.licence.AssigningSeats;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has a seat of a licence on record. */
@Controller
class LicenceSeatsPage {

    private final SeenLicences licences;
    private final LicenceFacts facts;
    private final AccountRows rows;
    private final AccountLists lists;
    private final AssigningSeats seats;
    private final ReadingPeople people;

    LicenceSeatsPage(
            SeenLicences licences,
            LicenceFacts facts,
            AccountRows rows,
            AccountLists lists,
            AssigningSeats seats,
            ReadingPeople people) {
        this.licences = licences;
        this.facts = facts;
        this.rows = rows;
        this.lists = lists;
        this.seats = seats;
        this.people = people;
    }

    @GetMapping("/register/licences/{id}/seats")
    String list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean unused,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        Licence licence = licences.seen(id, actor);
        facts.head(licence, model);
        model.addAttribute(
                "page",
                rows.seats(
                        licence.licenceId(), lists.latest(licence.licenceId()).orElse(null), unused, page));
        model.addAttribute("unused", unused);
        model.addAttribute("mayEdit", licences.mayEdit(actor));
        return "licence/seats";
    }

    @PostMapping("/register/licences/{id}/seats")
    String assign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            Actor actor,
            RedirectAttributes redirect) {
        licences.edited(id, actor);
        Result<PersonId> named = people.named(person);
        Result<Void> result = named.isDone()
                ? seats.assign(new LicenceId(id), named.value(), Cause.edit(null), actor.author())
                : Result.refused(named.refusal().orElseThrow());
        return back(id, result, "Assigned.", redirect);
    }

    @PostMapping("/register/licences/{id}/seats/{person}/free")
    String free(@PathVariable UUID id, @PathVariable UUID person, Actor actor, RedirectAttributes redirect) {
        licences.edited(id, actor);
        return back(
                id,
                seats.free(new LicenceId(id), new PersonId(person), Cause.edit(null), actor.author()),
                "The seat is free.",
                redirect);
    }

    private static String back(UUID id, Result<Void> result, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError", result.refusal().orElse(words));
        return "redirect:/register/licences/" + id + "/seats";
    }
}

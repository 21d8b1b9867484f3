package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.SubjectType;
import dev.rollcall.people.KeepingAbsences;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person: what they hold, to whom they report and who to them, when they are away, and what changed. */
@Controller
class PersonPage {

    private final People people;
    private final WhoMaySeePeople who;
    private final KeepingAbsences absences;
    private final AssetList assets;
    private final Names names;
    private final RecordHistory history;

    PersonPage(
            People people,
            WhoMaySeePeople who,
            KeepingAbsences absences,
            AssetList assets,
            Names names,
            RecordHistory history) {
        this.people = people;
        this.who = who;
        this.absences = absences;
        this.assets = assets;
        this.names = names;
        this.history = history;
    }

    @GetMapping("/register/people/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) Long before, Actor actor, Model model) {
        PersonId personId = new PersonId(id);
        Person person = people.find(personId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!who.maySee(actor, personId)) {
            throw new AccessDeniedException("Not theirs to see");
        }
        AssetFilter held = new AssetFilter(null, null, null, "ANY", null, id, null, null, null);
        List<RecordHistory.Line> lines = history.of(SubjectType.PERSON, id, before);
        model.addAttribute("person", person);
        model.addAttribute("fields", person.fields());
        model.addAttribute("named", named(person));
        model.addAttribute("held", assets.page(held, "tag", 0, 200, actor));
        model.addAttribute("reports", people.reportsOf(id));
        model.addAttribute("absences", absences.of(personId));
        model.addAttribute("history", lines);
        model.addAttribute(
                "older",
                lines.size() == RecordHistory.PAGE_SIZE
                        ? lines.get(lines.size() - 1).id()
                        : null);
        model.addAttribute("mayEdit", who.mayEdit(actor));
        return "register/person";
    }

    @PostMapping("/register/people/{id}/absences")
    String absent(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            Actor actor,
            RedirectAttributes redirect) {
        requireEdit(actor);
        Result<UUID> added = absences.add(new PersonId(id), firstDay, lastDay, actor.author());
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

    private Map<String, String> named(Person person) {
        List<UUID> ids = Stream.of(
                        person.fields().managerId(),
                        person.fields().deputyId(),
                        person.fields().sponsorId())
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .toList();
        Map<String, String> named = new HashMap<>();
        names.people(ids).forEach((id, name) -> named.put(id.toString(), name));
        if (person.fields().locationId() != null) {
            names.locations(List.of(person.fields().locationId()))
                    .forEach((id, name) -> named.put(id.toString(), name));
        }
        return named;
    }
}

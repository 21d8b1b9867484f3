package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.leaver.Announcement;
import dev.rollcall.leaver.AnnouncingDepartures;
import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.DepartureKind;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.TypedDay;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Announces that somebody leaves. */
@Controller
class AnnouncePage {

    private final SeenDepartures departures;
    private final AnnouncingDepartures announcing;
    private final People people;
    private final CompanyTime time;

    AnnouncePage(SeenDepartures departures, AnnouncingDepartures announcing, People people, CompanyTime time) {
        this.departures = departures;
        this.announcing = announcing;
        this.people = people;
        this.time = time;
    }

    @GetMapping("/departures/announce/{person}")
    String blank(@PathVariable UUID person, Actor actor, Model model) {
        departures.requireHandle(actor);
        return form(find(person), new Typed(null, null, null, null, null), model);
    }

    @PostMapping("/departures/announce/{person}")
    String announce(
            @PathVariable UUID person,
            @ModelAttribute("typed") Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        departures.requireHandle(actor);
        Person leaver = find(person);
        Announcement said = typed.read();
        FormErrors errors = FormErrors.of(said.problems(time.today()));
        if (errors.isEmpty()) {
            Result<DepartureId> result = announcing.announce(new PersonId(person), said, actor);
            if (result.isDone()) {
                return "redirect:/departures/" + result.value();
            }
            errors = FormErrors.of(result.refusal().orElseThrow());
        }
        errors.into(model);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(leaver, typed, model);
    }

    private static String form(Person leaver, Typed typed, Model model) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (DepartureKind kind : DepartureKind.values()) {
            String words = kind.words();
            kinds.put(kind.name(), words.substring(0, 1).toUpperCase() + words.substring(1));
        }
        Map<String, String> wheres = new LinkedHashMap<>();
        wheres.put("", "As the record of their place says");
        wheres.put("false", "On site");
        wheres.put("true", "Far from any site");
        model.addAttribute("leaver", leaver.fields().displayName());
        model.addAttribute("person", leaver.getId());
        model.addAttribute("kinds", kinds);
        model.addAttribute("wheres", wheres);
        model.addAttribute("typed", typed);
        return "leaver/announce";
    }

    private Person find(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What was typed. */
    record Typed(DepartureKind kind, String lastDay, String remote, String privateAddress, String holdReason) {

        Announcement read() {
            Boolean far = remote == null || remote.isBlank() ? null : Boolean.valueOf(remote);
            return new Announcement(kind, TypedDay.read(lastDay), far, privateAddress, holdReason);
        }
    }
}

package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.SubjectType;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.WhoMaySeePeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A person: what they hold, to whom they report and who to them, when they are away, and what changed. */
@Controller
class PersonPage {

    private final People people;
    private final WhoMaySeePeople who;
    private final PersonSides sides;
    private final AssetList assets;
    private final Names names;
    private final RecordHistory history;

    PersonPage(
            People people,
            WhoMaySeePeople who,
            PersonSides sides,
            AssetList assets,
            Names names,
            RecordHistory history) {
        this.people = people;
        this.who = who;
        this.sides = sides;
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
        sides.fill(personId, actor, model);
        model.addAttribute("history", lines);
        model.addAttribute(
                "older",
                lines.size() == RecordHistory.PAGE_SIZE
                        ? lines.get(lines.size() - 1).id()
                        : null);
        model.addAttribute("mayEdit", who.mayEdit(actor));
        return "register/person";
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

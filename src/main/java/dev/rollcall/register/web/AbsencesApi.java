package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.KeepingAbsences;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** When people are away, by API: dates and never a reason. */
@RestController
@RequestMapping("/api/v1/people/{id}/absences")
@Tag(name = "People")
class AbsencesApi {

    private final KeepingAbsences absences;
    private final People people;
    private final WhoMaySeePeople who;

    AbsencesApi(KeepingAbsences absences, People people, WhoMaySeePeople who) {
        this.absences = absences;
        this.people = people;
        this.who = who;
    }

    @GetMapping
    @Operation(summary = "The absences of a person, latest first")
    List<KeepingAbsences.Absence> list(@PathVariable UUID id, Actor actor) {
        return absences.of(find(id, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Notes an absence; both days belong to it")
    Noted add(@PathVariable UUID id, @RequestBody Days body, Actor actor) {
        PersonId person = find(id, actor);
        if (body.firstDay() == null || body.lastDay() == null) {
            String day = body.firstDay() == null ? "firstDay" : "lastDay";
            throw Problems.of("Give firstDay and lastDay, such as 2026-03-31.", Map.of(day, "is missing"));
        }
        return new Noted(Problems.orThrow(absences.add(person, body.firstDay(), body.lastDay(), actor.author())));
    }

    @DeleteMapping("/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes an absence; removing what is not there changes nothing")
    void remove(@PathVariable UUID id, @PathVariable UUID absence, Actor actor) {
        absences.remove(find(id, actor), absence, actor.author());
    }

    private PersonId find(UUID id, Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        return people.find(new PersonId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such person"))
                .personId();
    }

    /** First and last day. */
    record Days(LocalDate firstDay, LocalDate lastDay) {}

    /** The id of what was noted. */
    record Noted(UUID id) {}
}

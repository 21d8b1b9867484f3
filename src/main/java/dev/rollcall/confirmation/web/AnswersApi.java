package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.confirmation.WhoMayAnswer;
import dev.rollcall.people.PersonId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A person's page for other programs: what is asked with the answers so far, and a new answer on behalf of the person. */
@RestController
@RequestMapping("/api/v1/confirmations/{id}/answers")
class AnswersApi {

    private final ReadingPages reading;
    private final EquipmentPages pages;
    private final WhoMayAnswer whoMay;

    AnswersApi(ReadingPages reading, EquipmentPages pages, WhoMayAnswer whoMay) {
        this.reading = reading;
        this.pages = pages;
        this.whoMay = whoMay;
    }

    @GetMapping
    Map<String, Object> read(@PathVariable UUID id, Actor actor) {
        PersonId person = person(id);
        whoMay.require(actor, person);
        return reading.formData(person);
    }

    /** 200 with the receipt, also when the same submission comes again; 422 with key → message; 409 when it is too late. */
    @PostMapping
    ResponseEntity<Map<String, Object>> answer(
            @PathVariable UUID id, @RequestBody EquipmentPages.Sent sent, Actor actor) {
        PersonId person = person(id);
        return pages.take(person, sent, whoMay.require(actor, person), "/people/" + person + "/equipment");
    }

    private PersonId person(UUID confirmation) {
        return reading.personOf(confirmation)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such confirmation"));
    }
}

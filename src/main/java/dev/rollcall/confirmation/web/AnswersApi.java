package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.AnswerResult;
import dev.rollcall.confirmation.AnsweringConfirmations;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.confirmation.WhoMayAnswer;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A person's page for other programs: what is asked with the answers so far, and a new answer on behalf of the person. */
@RestController
@RequestMapping("/api/v1/confirmations/{id}/answers")
@Tag(name = "Confirmations")
class AnswersApi {

    private final ReadingPages reading;
    private final AnsweringConfirmations answering;
    private final WhoMayAnswer whoMay;

    AnswersApi(ReadingPages reading, AnsweringConfirmations answering, WhoMayAnswer whoMay) {
        this.reading = reading;
        this.answering = answering;
        this.whoMay = whoMay;
    }

    @GetMapping
    @Operation(summary = "What a person is asked, with the answers so far, as form equipment-confirmation shows it")
    Map<String, Object> read(@PathVariable UUID id, Actor actor) {
        PersonId person = person(id);
        whoMay.require(actor, person);
        return reading.formData(person);
    }

    @PostMapping
    @Operation(
            summary = "Answers on behalf of a person, by slip where slip is true; the same submission sent again gives"
                    + " the same receipt, 409 says that it is too late")
    Received answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean slip,
            @RequestBody EquipmentPages.Sent sent,
            Actor actor) {
        PersonId person = person(id);
        GivenBy by = whoMay.require(actor, person);
        AnswerResult result = answering.answer(person, sent.submission(), sent.data(), slip ? by.fromSlip() : by);
        if (result instanceof AnswerResult.Received received) {
            String reference = received.receipt().reference();
            return new Received("/people/" + person + "/equipment/receipts/" + reference, reference);
        }
        if (result instanceof AnswerResult.Invalid invalid) {
            throw Problems.of("Some answers are missing or wrong.", invalid.errors());
        }
        throw new ResponseStatusException(HttpStatus.CONFLICT, ((AnswerResult.Refused) result).reason());
    }

    private PersonId person(UUID confirmation) {
        return reading.personOf(confirmation)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such confirmation"));
    }

    /**
     * @param location of the page with the receipt
     * @param receipt its reference
     */
    record Received(String location, String receipt) {}
}

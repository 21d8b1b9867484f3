package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.history.SubjectType;
import dev.rollcall.licence.AssigningSeats;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.web.ApiAnswers;
import dev.rollcall.register.web.RecordHistory;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The seats of a licence and its history by API. */
@RestController
@RequestMapping("/api/v1/licences/{id}")
@Tag(name = "Licences")
class LicenceSeatsApi {

    private final SeenLicences seen;
    private final AssigningSeats seats;
    private final AccountRows rows;
    private final ReadingPeople people;
    private final RecordHistory history;

    LicenceSeatsApi(
            SeenLicences seen, AssigningSeats seats, AccountRows rows, ReadingPeople people, RecordHistory history) {
        this.seen = seen;
        this.seats = seats;
        this.rows = rows;
        this.people = people;
        this.history = history;
    }

    /** @param person id, e-mail, user name or employee number */
    record NewSeat(String person) {}

    @GetMapping("/history")
    @Operation(summary = "What changed, latest first; before continues after the last number")
    List<RecordHistory.Line> history(
            @PathVariable UUID id, @RequestParam(required = false) Long before, @Parameter(hidden = true) Actor actor) {
        seen.seen(id, actor);
        return history.of(SubjectType.LICENCE, id, before);
    }

    @GetMapping("/seats")
    @Operation(summary = "A page of 50 seats with their people")
    ApiAnswers.Items<AccountRows.SeatRow> list(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, @Parameter(hidden = true) Actor actor) {
        Licence licence = seen.seen(id, actor);
        return ApiAnswers.Items.of(rows.seats(licence.licenceId(), null, false, page), row -> row);
    }

    @PostMapping("/seats")
    @Operation(summary = "Assigns a seat to a person")
    ResponseEntity<?> assign(@PathVariable UUID id, @RequestBody NewSeat seat, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(seen.mayEdit(actor));
        seen.edited(id, actor);
        Result<PersonId> named = people.named(seat.person() == null ? "" : seat.person());
        return answer(
                named.isDone()
                        ? seats.assign(new LicenceId(id), named.value(), Cause.edit(null), actor.author())
                        : Result.refused(named.refusal().orElseThrow()));
    }

    @DeleteMapping("/seats/{person}")
    @Operation(summary = "Frees the seat of a person")
    ResponseEntity<?> free(@PathVariable UUID id, @PathVariable UUID person, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(seen.mayEdit(actor));
        seen.edited(id, actor);
        return answer(seats.free(new LicenceId(id), new PersonId(person), Cause.edit(null), actor.author()));
    }

    private static ResponseEntity<?> answer(Result<Void> result) {
        return result.isDone()
                ? ResponseEntity.noContent().build()
                : ApiAnswers.refused(result.refusal().orElseThrow());
    }
}

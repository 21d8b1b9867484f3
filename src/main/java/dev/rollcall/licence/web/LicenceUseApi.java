package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.AccountLists;
import dev.rollcall.licence.Bucket;
import dev.rollcall.licence.ComparingLicences;
import dev.rollcall.licence.ConfirmingMatches;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.LicencePosition;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.web.ApiAnswers;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who uses a licence, by API: its accounts, whose they are, the comparison with what was bought, and its end. */
@RestController
@RequestMapping("/api/v1/licences/{id}")
@Tag(name = "Licences")
class LicenceUseApi {

    private final SeenLicences seen;
    private final AccountLists lists;
    private final AccountRows rows;
    private final ConfirmingMatches matches;
    private final ComparingLicences comparing;
    private final KeepingLicences keeping;

    LicenceUseApi(
            SeenLicences seen,
            AccountLists lists,
            AccountRows rows,
            ConfirmingMatches matches,
            ComparingLicences comparing,
            KeepingLicences keeping) {
        this.seen = seen;
        this.lists = lists;
        this.rows = rows;
        this.matches = matches;
        this.comparing = comparing;
        this.keeping = keeping;
    }

    @GetMapping("/accounts")
    @Operation(summary = "A page of 50 accounts of the latest list, all or those of one bucket")
    ApiAnswers.Items<AccountRows.Row> accounts(
            @PathVariable UUID id,
            @RequestParam(required = false) Bucket bucket,
            @RequestParam(defaultValue = "0") int page,
            Actor actor) {
        Licence licence = seen.seen(id, actor);
        Page<AccountRows.Row> shown = lists.latest(licence.licenceId())
                .map(list -> rows.accounts(list, bucket, page))
                .orElse(Page.empty());
        return ApiAnswers.Items.of(shown, row -> row);
    }

    @PutMapping("/accounts/{account}/person")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says whose an account is; it is known as theirs from now on")
    void belongs(@PathVariable UUID id, @PathVariable long account, @RequestBody Whose body, Actor actor) {
        seen.edited(id, actor);
        if (body.person() == null) {
            throw Problems.of("Give person, the id of somebody on record.", Map.of("person", "is missing"));
        }
        Problems.orThrow(matches.belongs(new LicenceId(id), account, new PersonId(body.person()), actor.author()));
    }

    @DeleteMapping("/accounts/{account}/person/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says that an account is not this person's; it is not offered as theirs again")
    void isNot(@PathVariable UUID id, @PathVariable long account, @PathVariable UUID person, Actor actor) {
        seen.edited(id, actor);
        Problems.orThrow(matches.isNot(new LicenceId(id), account, new PersonId(person), actor.author()));
    }

    @PostMapping("/compare")
    @Operation(summary = "Compares the accounts with the people and seats on record now")
    LicencePosition compare(@PathVariable UUID id, Actor actor) {
        seen.edited(id, actor);
        return comparing.compare(new LicenceId(id));
    }

    @PostMapping("/end")
    @Operation(summary = "Ends a licence, which stays on file; needs the version that was read")
    ResponseEntity<?> end(@PathVariable UUID id, @RequestBody Ended body, Actor actor) {
        Licence licence = seen.edited(id, actor);
        if (body.version() == null) {
            return ApiAnswers.noVersion();
        }
        if (licence.version() != body.version()) {
            return ApiAnswers.lost(false, licence.version(), ApiLicences.fields(licence.fields()));
        }
        Problems.orThrow(keeping.end(new LicenceId(id), body.version(), Cause.edit(body.reason()), actor.author()));
        return ResponseEntity.noContent().build();
    }

    /** @param person id of somebody on record */
    record Whose(UUID person) {}

    /** @param reason for the history, may be absent */
    record Ended(Integer version, String reason) {}
}

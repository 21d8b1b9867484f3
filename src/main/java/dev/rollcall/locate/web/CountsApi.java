package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.CountState;
import dev.rollcall.locate.EndingSearches;
import dev.rollcall.locate.FinishingCounts;
import dev.rollcall.locate.Scanned;
import dev.rollcall.locate.Scanning;
import dev.rollcall.locate.SearchId;
import dev.rollcall.locate.SearchState;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Counting and looking for other programs; 409 says that the count or search is over. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Counts")
class CountsApi {

    private final CountPage page;
    private final Scanning scanning;
    private final FinishingCounts finishing;
    private final EndingSearches ending;
    private final WhoMays whoMays;

    CountsApi(CountPage page, Scanning scanning, FinishingCounts finishing, EndingSearches ending, WhoMays whoMays) {
        this.page = page;
        this.scanning = scanning;
        this.finishing = finishing;
        this.ending = ending;
        this.whoMays = whoMays;
    }

    @PostMapping("/counts/{id}/scans")
    @Operation(summary = "Takes a tag or serial and says at once what it is; the same clientId is the same scan")
    Scanned scan(@PathVariable UUID id, @RequestBody CountController.ScanBody body, Actor actor) {
        return orConflict(scanning.scan(page.permitted(id, actor).countId(), body.command(), actor));
    }

    @DeleteMapping("/counts/{id}/scans/{scan}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a scan back; the evidence keeps it")
    void takeBack(@PathVariable UUID id, @PathVariable long scan, Actor actor) {
        orConflict(scanning.takeBack(page.permitted(id, actor).countId(), scan, actor));
    }

    @PostMapping("/counts/{id}/finish")
    @Operation(summary = "Finishes a round, by default the current; RECOUNT where the room has to be counted once more")
    CountState finish(@PathVariable UUID id, @RequestBody Note note, Actor actor) {
        return orConflict(finishing.finish(page.permitted(id, actor).countId(), note.round(), note.note(), actor));
    }

    @PostMapping("/searches/{id}")
    @Operation(summary = "Ends the search for one asset: seen, accounted for on paper, or not found")
    SearchState search(@PathVariable UUID id, @RequestBody EndingSearches.Finding finding, Actor actor) {
        whoMays.requireSearch(actor);
        return orConflict(ending.end(new SearchId(id), finding, actor).map(done -> finding.result()));
    }

    private static <T> T orConflict(Result<T> result) {
        result.refusal().ifPresent(reason -> {
            throw new ResponseStatusException(HttpStatus.CONFLICT, reason);
        });
        return result.value();
    }

    /**
     * @param note may be null
     * @param round the round that is finished, refused where it is over; null for the current one
     */
    record Note(String note, Integer round) {}
}

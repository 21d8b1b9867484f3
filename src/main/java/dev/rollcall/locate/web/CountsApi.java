package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.CountState;
import dev.rollcall.locate.EndingSearches;
import dev.rollcall.locate.FinishingCounts;
import dev.rollcall.locate.Scanning;
import dev.rollcall.locate.SearchId;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts and searches for other programs. */
@RestController
@RequestMapping("/api/v1")
class CountsApi {

    private final CountPage page;
    private final CountList list;
    private final Scanning scanning;
    private final FinishingCounts finishing;
    private final EndingSearches ending;
    private final WhoMays whoMays;

    CountsApi(
            CountPage page,
            CountList list,
            Scanning scanning,
            FinishingCounts finishing,
            EndingSearches ending,
            WhoMays whoMays) {
        this.page = page;
        this.list = list;
        this.scanning = scanning;
        this.finishing = finishing;
        this.ending = ending;
        this.whoMays = whoMays;
    }

    @GetMapping("/audits/{id}/counts")
    Page<CountList.Line> counts(
            @PathVariable UUID id, @RequestParam(required = false) CountState state, Pageable pageable, Actor actor) {
        whoMays.requireCounts(actor, id);
        return list.page(id, state, pageable);
    }

    @PostMapping("/counts/{id}/scans")
    ResponseEntity<Object> scan(@PathVariable UUID id, @RequestBody CountController.ScanBody body, Actor actor) {
        return CountPage.answer(scanning.scan(page.permitted(id, actor).countId(), body.command(), actor));
    }

    /** Finishes a round, by default the current; the answer is the state of the count, RECOUNT where it has to be counted once more. */
    @PostMapping("/counts/{id}/finish")
    ResponseEntity<Object> finish(@PathVariable UUID id, @RequestBody Note note, Actor actor) {
        return CountPage.answer(
                finishing.finish(page.permitted(id, actor).countId(), note.round(), note.note(), actor));
    }

    @PostMapping("/searches/{id}")
    ResponseEntity<Object> search(@PathVariable UUID id, @RequestBody EndingSearches.Finding finding, Actor actor) {
        whoMays.requireSearch(actor);
        return CountPage.answer(ending.end(new SearchId(id), finding, actor).map(done -> finding.result()));
    }

    /**
     * @param note may be null
     * @param round the round that is finished, refused where it is over; null for the current one
     */
    record Note(String note, Integer round) {}
}

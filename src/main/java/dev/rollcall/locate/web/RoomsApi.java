package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.CountState;
import dev.rollcall.locate.ExpectedInRoom;
import dev.rollcall.locate.Scanned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rooms of an audit for other programs, and one of them while it is being counted. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Counts")
class RoomsApi {

    private final CountList list;
    private final CountPage page;
    private final WhoMays whoMays;

    RoomsApi(CountList list, CountPage page, WhoMays whoMays) {
        this.list = list;
        this.page = page;
        this.whoMays = whoMays;
    }

    @GetMapping("/audits/{id}/counts")
    @Operation(summary = "A page of the rooms of an audit with the state of their counts")
    Page<CountList.Line> counts(
            @PathVariable UUID id,
            @RequestParam(required = false) CountState state,
            @ParameterObject Pageable pageable,
            Actor actor) {
        whoMays.requireCounts(actor, id);
        return list.page(id, state, pageable);
    }

    @GetMapping("/counts/{id}")
    @Operation(summary = "A count as its counter sees it: latest scans, and unless it is blind what was not seen yet")
    Standing one(@PathVariable UUID id, Actor actor) {
        return page.standing(page.seen(id, actor));
    }

    /**
     * @param expected how many things belong in the room; null in a blind count, as is unseen
     * @param unseen what belongs in the room and was not seen in this round, at most 500
     * @param scans the latest 200 of this round
     */
    record Standing(
            UUID id,
            CountState state,
            boolean blind,
            int round,
            LocalDate due,
            Integer expected,
            List<ExpectedInRoom.Thing> unseen,
            List<Scanned> scans) {}
}

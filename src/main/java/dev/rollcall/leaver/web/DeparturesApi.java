package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.Announcement;
import dev.rollcall.leaver.AnnouncingDepartures;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.DepartureKind;
import dev.rollcall.leaver.DepartureTimeline;
import dev.rollcall.leaver.ReadingDepartures;
import dev.rollcall.leaver.ReturnItem;
import dev.rollcall.leaver.ReturnItems;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Departures for programs: list, read, announce. Their tasks are completed under /api/v1/tasks. */
@RestController
@RequestMapping("/api/v1/departures")
@Tag(name = "Departures")
class DeparturesApi {

    private final ReadingDepartures reading;
    private final SeenDepartures departures;
    private final ReturnItems items;
    private final DepartureTimeline timeline;
    private final AnnouncingDepartures announcing;
    private final People people;

    DeparturesApi(
            ReadingDepartures reading,
            SeenDepartures departures,
            ReturnItems items,
            DepartureTimeline timeline,
            AnnouncingDepartures announcing,
            People people) {
        this.reading = reading;
        this.departures = departures;
        this.items = items;
        this.timeline = timeline;
        this.announcing = announcing;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "A page of departures; filters as on the page")
    Page<Departure> list(
            @ModelAttribute ReadingDepartures.Filter filter,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor) {
        return reading.page(filter, actor, pageable);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One departure: what comes back, how it stands, and what happened")
    Whole one(@PathVariable UUID id, Actor actor) {
        Departure one = departures.seen(id, actor);
        return new Whole(one, items.of(one.id()), timeline.of(one.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Announces that somebody leaves, or says more of a departure that is known")
    Whole announce(@RequestBody Announced body, Actor actor) {
        if (body.personId() == null
                || people.find(new PersonId(body.personId())).isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "personId: say which person on record leaves.");
        }
        Announcement said =
                new Announcement(body.kind(), body.lastDay(), body.remote(), body.privateAddress(), body.holdReason());
        return one(
                Problems.orThrow(announcing.announce(new PersonId(body.personId()), said, actor))
                        .value(),
                actor);
    }

    /** A departure with its things and seats, and what happened, the first line first. */
    record Whole(Departure departure, List<ReturnItem> items, List<DepartureTimeline.Line> timeline) {}

    /**
     * @param kind RESIGNATION, DISMISSAL, RETIREMENT, CONTRACT_ENDED or OTHER; absent where it is not said
     * @param remote whether they work far from any site; absent where it is not said
     * @param privateAddress for what is written after the last day
     * @param holdReason why nothing that comes back may be wiped; absent where it may
     */
    record Announced(
            UUID personId,
            DepartureKind kind,
            LocalDate lastDay,
            Boolean remote,
            String privateAddress,
            String holdReason) {}
}

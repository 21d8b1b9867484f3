package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.AnnouncingDepartures;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.HoldingData;
import dev.rollcall.leaver.PlannedReturn;
import dev.rollcall.leaver.PlanningReturns;
import dev.rollcall.leaver.ReturnItemId;
import dev.rollcall.leaver.ReturnWay;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs do with a departure that is known. */
@RestController
@RequestMapping("/api/v1/departures/{id}")
@Tag(name = "Departures")
class DepartureStepsApi {

    private final SeenDepartures departures;
    private final AnnouncingDepartures announcing;
    private final PlanningReturns planning;
    private final HoldingData holding;

    DepartureStepsApi(
            SeenDepartures departures, AnnouncingDepartures announcing, PlanningReturns planning, HoldingData holding) {
        this.departures = departures;
        this.announcing = announcing;
        this.planning = planning;
        this.holding = holding;
    }

    @PostMapping("/move")
    @Operation(summary = "The last day is another one")
    Departure move(@PathVariable UUID id, @RequestBody Moved body, Actor actor) {
        Departure one = departures.seen(id, actor);
        Problems.orThrow(announcing.move(one.personId(), body.lastDay(), actor));
        return departures.seen(id, actor);
    }

    @PostMapping("/withdraw")
    @Operation(summary = "They stay")
    Departure withdraw(@PathVariable UUID id, @RequestBody Reason body, Actor actor) {
        Departure one = departures.seen(id, actor);
        Problems.orThrow(announcing.withdraw(one.personId(), body.reason(), actor));
        return departures.seen(id, actor);
    }

    @PostMapping("/left")
    @Operation(summary = "They have left: access ends at this moment")
    Departure left(@PathVariable UUID id, Actor actor) {
        Departure one = departures.seen(id, actor);
        Problems.orThrow(announcing.left(one.personId(), null, actor));
        return departures.seen(id, actor);
    }

    @PostMapping("/hold")
    @Operation(summary = "Nothing that comes back may be wiped, or again may: without a hold it is lifted")
    Departure hold(@PathVariable UUID id, @RequestBody Held body, Actor actor) {
        Departure one = departures.seen(id, actor);
        Problems.orThrow(
                body.held()
                        ? holding.hold(one.id(), body.reason(), actor)
                        : holding.lift(one.id(), body.reason(), actor));
        return departures.seen(id, actor);
    }

    @PostMapping("/plan")
    @Operation(summary = "How things come back, as the leaver said")
    Departure plan(@PathVariable UUID id, @RequestBody Planned body, Actor actor) {
        Departure one = departures.seen(id, actor);
        departures.requireHandle(actor);
        Problems.orThrow(planning.plan(one.personId(), body.read(), actor.author()));
        return departures.seen(id, actor);
    }

    /** @param lastDay the new one */
    record Moved(LocalDate lastDay) {}

    /** @param reason for the history */
    record Reason(String reason) {}

    /** @param reason why it is placed, or lifted */
    record Held(boolean held, String reason) {}

    /**
     * @param items ids of the things that are meant
     * @param way DROP_OFF, PICK_UP or SHIPPING
     */
    record Planned(List<UUID> items, ReturnWay way, String details, String trackingNumber) {

        PlannedReturn read() {
            return new PlannedReturn(
                    items == null
                            ? List.of()
                            : items.stream().map(ReturnItemId::new).toList(),
                    way,
                    details,
                    trackingNumber);
        }
    }
}

package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.AnnouncingDepartures;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.HoldingData;
import dev.rollcall.values.Result;
import dev.rollcall.web.TypedDay;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a departure's page. */
@Controller
class DepartureActions {

    private final SeenDepartures departures;
    private final AnnouncingDepartures announcing;
    private final HoldingData holding;

    DepartureActions(SeenDepartures departures, AnnouncingDepartures announcing, HoldingData holding) {
        this.departures = departures;
        this.announcing = announcing;
        this.holding = holding;
    }

    @PostMapping("/departures/{id}/move")
    String move(
            @PathVariable UUID id,
            @RequestParam(required = false) String lastDay,
            Actor actor,
            RedirectAttributes redirect) {
        Departure one = departures.seen(id, actor);
        return after(
                announcing.move(one.personId(), TypedDay.read(lastDay), actor),
                "The last day has moved.",
                id,
                redirect);
    }

    @PostMapping("/departures/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Departure one = departures.seen(id, actor);
        return after(announcing.withdraw(one.personId(), reason, actor), "Withdrawn: they stay.", id, redirect);
    }

    @PostMapping("/departures/{id}/left")
    String left(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        Departure one = departures.seen(id, actor);
        return after(announcing.left(one.personId(), null, actor), "Access has ended.", id, redirect);
    }

    @PostMapping("/departures/{id}/hold")
    String hold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        departures.seen(id, actor);
        return after(holding.hold(new DepartureId(id), reason, actor), "Nothing of it may be wiped now.", id, redirect);
    }

    @PostMapping("/departures/{id}/lift")
    String lift(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        departures.seen(id, actor);
        return after(holding.lift(new DepartureId(id), reason, actor), "The hold is lifted.", id, redirect);
    }

    private static String after(Result<?> result, String done, UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError", result.refusal().orElse(done));
        return "redirect:/departures/" + id;
    }
}

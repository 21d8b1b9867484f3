package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.DepartureTimeline;
import dev.rollcall.leaver.ReturnItems;
import dev.rollcall.workflow.Diagrams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** One departure: what comes back, how it stands, what happened, and its process. */
@Controller
class DeparturePage {

    private static final String PROCESS = "leaver-offboarding";

    private final SeenDepartures departures;
    private final ReturnItems items;
    private final DepartureTimeline timeline;
    private final Diagrams diagrams;
    private final CompanyTime time;

    DeparturePage(
            SeenDepartures departures,
            ReturnItems items,
            DepartureTimeline timeline,
            Diagrams diagrams,
            CompanyTime time) {
        this.departures = departures;
        this.items = items;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.time = time;
    }

    @GetMapping("/departures/{id}")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        Departure one = departures.seen(id, actor);
        model.addAttribute("departure", one);
        model.addAttribute("items", items.of(one.id()));
        model.addAttribute("timeline", timeline.of(one.id()));
        model.addAttribute("mayHandle", departures.mayHandle(actor));
        model.addAttribute("over", one.isOver(time.today()));
        return "leaver/one";
    }

    @GetMapping(path = "/departures/{id}/process.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> xml(@PathVariable UUID id, Actor actor) {
        departures.seen(id, actor);
        return ResponseEntity.of(diagrams.of(PROCESS, id).or(() -> diagrams.newest(PROCESS)));
    }

    @GetMapping("/departures/{id}/process.json")
    @ResponseBody
    Overlay overlay(@PathVariable UUID id, Actor actor) {
        departures.seen(id, actor);
        return diagrams.standing(PROCESS, id)
                .map(DeparturePage::overlay)
                .orElseGet(() -> new Overlay(Map.of(), List.of(), Map.of(), Map.of(), Map.of()));
    }

    private static Overlay overlay(Diagrams.Standing standing) {
        Map<String, Long> counts = new LinkedHashMap<>();
        standing.here().forEach(element -> counts.put(element, 1L));
        Map<String, Integer> incidents = new LinkedHashMap<>();
        standing.incidents().keySet().forEach(element -> incidents.put(element, 1));
        return new Overlay(counts, List.copyOf(standing.path()), Map.of(), Map.of(), incidents);
    }

    /** What the diagram's script lays over the picture, by element. */
    record Overlay(
            Map<String, Long> counts,
            List<String> path,
            Map<String, String> links,
            Map<String, String> timers,
            Map<String, Integer> incidents) {}
}

package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.workflow.Diagrams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The process of one case as a picture, with where it stands and the way it came. */
@Controller
class CaseProcessController {

    private static final String PROCESS = "missing-item-chase";

    private final CaseView view;
    private final Diagrams diagrams;

    CaseProcessController(CaseView view, Diagrams diagrams) {
        this.view = view;
        this.diagrams = diagrams;
    }

    @GetMapping(path = "/missing/{id}/process.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> xml(@PathVariable UUID id, Actor actor) {
        view.seen(id, actor);
        return ResponseEntity.of(diagrams.of(PROCESS, id).or(() -> diagrams.newest(PROCESS)));
    }

    @GetMapping("/missing/{id}/process.json")
    @ResponseBody
    Overlay overlay(@PathVariable UUID id, Actor actor) {
        view.seen(id, actor);
        return diagrams.standing(PROCESS, id)
                .map(CaseProcessController::overlay)
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

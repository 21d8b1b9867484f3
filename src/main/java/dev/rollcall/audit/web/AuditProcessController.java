package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Work;
import dev.rollcall.workflow.Diagrams;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The process of one audit as a picture with where it stands, and what is open on the step that waits for the work. */
@Controller
class AuditProcessController {

    private static final String PROCESS = "audit";
    private static final String WAITING_FOR_WORK = "gateway_whatComesFirst";

    /** Tab → the steps that it shows more of. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "overview", List.of("userTask_prepareAudit"),
            "progress", List.of(WAITING_FOR_WORK),
            "findings", List.of("userTask_settleFindings"),
            "approvals", List.of("userTask_approveCorrections"));

    private final AuditPages pages;
    private final AuditTabs tabs;
    private final Diagrams diagrams;
    private final List<Work> works;

    AuditProcessController(AuditPages pages, AuditTabs tabs, Diagrams diagrams, List<Work> works) {
        this.pages = pages;
        this.tabs = tabs;
        this.diagrams = diagrams;
        this.works = works;
    }

    @GetMapping("/audits/{id}/process")
    String process(@PathVariable UUID id, Actor actor, Model model) {
        pages.seen(id, actor, model);
        model.addAttribute("works", works);
        return "audit/process";
    }

    @GetMapping(
            path = {"/audits/{id}/process.xml", "/api/v1/audits/{id}/process.xml"},
            produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The process of an audit as BPMN", tags = "Audits")
    ResponseEntity<String> diagram(@PathVariable UUID id, Actor actor, Model model) {
        pages.seen(id, actor, model);
        return ResponseEntity.of(diagrams.of(PROCESS, id).or(() -> diagrams.newest(PROCESS)));
    }

    @GetMapping({"/audits/{id}/process.json", "/api/v1/audits/{id}/process.json"})
    @Operation(summary = "Where an audit stands in its process, by element", tags = "Audits")
    @ResponseBody
    Overlay standing(@PathVariable UUID id, Actor actor, Model model) {
        pages.seen(id, actor, model);
        return diagrams.standing(PROCESS, id)
                .map(standing -> overlay(new AuditId(id), standing))
                .orElse(new Overlay(Map.of(), List.of(), Map.of(), Map.of(), Map.of()));
    }

    @GetMapping({"/audits/{id}/process/{process:[a-z-]+}.json", "/api/v1/audits/{id}/process/{process:[a-z-]+}.json"})
    @Operation(summary = "How many pieces of work stand at each element of their process", tags = "Audits")
    @ResponseBody
    Overlay work(@PathVariable UUID id, @PathVariable String process, Actor actor, Model model) {
        pages.seen(id, actor, model);
        return works.stream()
                .filter(one -> one.processId().equals(process))
                .map(one -> overlay(new AuditId(id), one))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such work"));
    }

    /** Counts by step from the work's own rows; its process is many instances, which the engine is not asked about. */
    private Overlay overlay(AuditId id, Work work) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        Optional<String> list = work.tab().flatMap(tab -> tabs.href(id.value(), tab));
        work.counts(id).forEach((state, number) -> {
            String element = work.element(state);
            counts.merge(element, number, Long::sum);
            list.ifPresent(href -> links.put(element, href + "?state=" + state));
        });
        return new Overlay(counts, List.of(), links, Map.of(), Map.of());
    }

    private Overlay overlay(AuditId id, Diagrams.Standing standing) {
        Map<String, Long> counts = new LinkedHashMap<>();
        standing.here().forEach(element -> counts.put(element, 1L));
        if (standing.here().contains(WAITING_FOR_WORK)) {
            counts.put(
                    WAITING_FOR_WORK,
                    works.stream().mapToLong(work -> work.open(id)).sum());
        }
        Map<String, String> links = new LinkedHashMap<>();
        tabs.of(id.value())
                .forEach(tab ->
                        PAGES.getOrDefault(tab.key(), List.of()).forEach(element -> links.put(element, tab.href())));
        Map<String, String> timers = new LinkedHashMap<>();
        standing.timers().forEach((element, due) -> timers.put(element, due.toString()));
        Map<String, Integer> incidents = new LinkedHashMap<>();
        standing.incidents().keySet().forEach(element -> incidents.put(element, 1));
        return new Overlay(counts, List.copyOf(standing.path()), links, timers, incidents);
    }

    /** What the diagram's script lays over the picture, by element. */
    public record Overlay(
            Map<String, Long> counts,
            List<String> path,
            Map<String, String> links,
            Map<String, String> timers,
            Map<String, Integer> incidents) {}
}

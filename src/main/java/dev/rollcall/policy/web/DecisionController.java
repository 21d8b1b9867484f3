package dev.rollcall.policy.web;

import dev.rollcall.access.Actor;
import dev.rollcall.policy.Proposals;
import dev.rollcall.policy.Proposed;
import dev.rollcall.policy.ProposingTables;
import dev.rollcall.web.FormErrors;
import dev.rollcall.workflow.DecisionTables;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision tables: which is in force and was, and each version as a table and as a file. */
@Controller
@RequestMapping("/admin/decisions")
@PreAuthorize("hasRole('ADMIN')")
class DecisionController {

    private final DecisionTables tables;
    private final Proposals proposals;
    private final ProposingTables proposing;
    private final DecisionPages pages;

    DecisionController(DecisionTables tables, Proposals proposals, ProposingTables proposing, DecisionPages pages) {
        this.tables = tables;
        this.proposals = proposals;
        this.proposing = proposing;
        this.pages = pages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tables", tables.list());
        model.addAttribute("open", proposals.open());
        return "policy/decisions";
    }

    @GetMapping("/{key:[a-z-]+}")
    String one(@PathVariable String key, @RequestParam(defaultValue = "0") int page, Model model) {
        return pages.decision(key, "", page, model);
    }

    @GetMapping("/{key:[a-z-]+}/{version:[0-9]{1,6}}")
    String version(@PathVariable String key, @PathVariable int version, Model model) {
        return pages.version(key, version, "", model);
    }

    @GetMapping("/{key:[a-z-]+}/{version:[0-9]{1,6}}.dmn")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int version) {
        String definition = tables.definition(key, version).orElseThrow(DecisionPages::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + ".dmn")
                                .build()
                                .toString())
                .body(tables.file(definition).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{key:[a-z-]+}/{version:[0-9]{1,6}}/proposals")
    String goBack(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Proposed proposed = proposing.goBack(key, version, reason, actor);
        if (proposed.isDone()) {
            return "redirect:/admin/decisions/" + key + "/proposals/" + proposed.id();
        }
        FormErrors.of(
                        proposed.field().equals("reason") ? "reason" : "",
                        proposed.faults().get(0))
                .into(model);
        response.setStatus(422);
        return pages.version(key, version, reason, model);
    }
}

package dev.rollcall.policy.web;

import dev.rollcall.access.Actor;
import dev.rollcall.policy.Proposed;
import dev.rollcall.policy.ProposingTables;
import dev.rollcall.policy.WhoMayChangePolicy;
import dev.rollcall.workflow.DecisionTables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision tables for other programs: what is in force and was, each version with how often its rules fired. */
@RestController
@Tag(name = "Decisions")
@RequestMapping("/api/v1/decisions")
class DecisionsApi {

    private final DecisionTables tables;
    private final ProposingTables proposing;
    private final DecisionPages pages;
    private final WhoMayChangePolicy who;

    DecisionsApi(DecisionTables tables, ProposingTables proposing, DecisionPages pages, WhoMayChangePolicy who) {
        this.tables = tables;
        this.proposing = proposing;
        this.pages = pages;
        this.who = who;
    }

    @GetMapping
    @Operation(summary = "What is in force now")
    List<DecisionTables.Reign> list(Actor actor) {
        who.check(actor);
        return tables.list();
    }

    @GetMapping("/{key}")
    @Operation(summary = "What was in force from when on, the newest first")
    List<DecisionTables.Reign> reigns(@PathVariable String key, Actor actor) {
        who.check(actor);
        return pages.reigns(key);
    }

    @GetMapping("/{key}/versions/{version}")
    @Operation(summary = "A version as a table, with how often each rule fired")
    DecisionTables.Table version(@PathVariable String key, @PathVariable int version, Actor actor) {
        who.check(actor);
        return tables.read(key, version).orElseThrow(DecisionPages::unknown);
    }

    @GetMapping(value = "/{key}/versions/{version}/file", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "A version as a DMN file, to be changed and proposed")
    String file(@PathVariable String key, @PathVariable int version, Actor actor) {
        who.check(actor);
        return tables.file(tables.definition(key, version).orElseThrow(DecisionPages::unknown));
    }

    @PostMapping("/{key}/versions/{version}/proposals")
    @Operation(summary = "Propose to go back to this version")
    ResponseEntity<Map<String, UUID>> goBack(
            @PathVariable String key, @PathVariable int version, @RequestBody Decided body, Actor actor) {
        who.check(actor);
        tables.definition(key, version).orElseThrow(DecisionPages::unknown);
        Proposed proposed = proposing.goBack(key, version, body.reason(), actor);
        return ProposalsApi.answer(key, proposed);
    }

    /** @param reason a sentence, kept with what is decided */
    record Decided(String reason) {}
}

package dev.rollcall.policy.web;

import dev.rollcall.access.Actor;
import dev.rollcall.policy.DecidingProposals;
import dev.rollcall.policy.Proposal;
import dev.rollcall.policy.ProposalId;
import dev.rollcall.policy.Proposals;
import dev.rollcall.policy.Proposed;
import dev.rollcall.policy.ProposingTables;
import dev.rollcall.policy.ReadingProposals;
import dev.rollcall.policy.WhoMayChangePolicy;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proposals to change a decision table, for other programs. The maker of a token counts as the person who acts. */
@RestController
@Tag(name = "Decisions")
@RequestMapping("/api/v1/decisions/{key}/proposals")
class ProposalsApi {

    private static final int SIZE = 50;

    private final Proposals proposals;
    private final ProposingTables proposing;
    private final ReadingProposals reading;
    private final DecidingProposals deciding;
    private final DecisionPages pages;
    private final WhoMayChangePolicy who;

    ProposalsApi(
            Proposals proposals,
            ProposingTables proposing,
            ReadingProposals reading,
            DecidingProposals deciding,
            DecisionPages pages,
            WhoMayChangePolicy who) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.reading = reading;
        this.deciding = deciding;
        this.pages = pages;
        this.who = who;
    }

    @GetMapping
    @Operation(summary = "Proposals for a decision, the newest first, 50 a page")
    Page<Proposal> list(@PathVariable String key, @RequestParam(defaultValue = "0") int page, Actor actor) {
        who.check(actor);
        pages.reigns(key);
        return proposals.of(key, PageRequest.of(Math.max(0, page), SIZE));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Propose the table of a DMN file; faults lists all that is wrong with it")
    ResponseEntity<Map<String, UUID>> propose(
            @PathVariable String key,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            Actor actor)
            throws IOException {
        who.check(actor);
        pages.reigns(key);
        return answer(key, proposing.upload(key, UploadedFile.read(file), reason, actor));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A proposal beside the table in force, tried on the cases of an audit, 50 examples a page")
    ProposalView show(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(required = false) UUID audit,
            @RequestParam(defaultValue = "0") int page,
            Actor actor) {
        who.check(actor);
        return reading.see(key, new ProposalId(id), audit, PageRequest.of(Math.max(0, page), SIZE))
                .map(ProposalView::of)
                .orElseThrow(DecisionPages::unknown);
    }

    @PostMapping("/{id}/in-force")
    @Operation(summary = "Put a proposal in force, by somebody other than its proposer")
    ProposalView putInForce(@PathVariable String key, @PathVariable UUID id, @RequestBody Agreed body, Actor actor) {
        show(key, id, null, 0, actor);
        Problems.orThrow(
                deciding.putInForce(new ProposalId(id), String.valueOf(body.comparedWith()), body.reason(), actor));
        return show(key, id, null, 0, actor);
    }

    @PostMapping("/{id}/turn-down")
    @Operation(summary = "Reject a proposal; its proposer withdraws it")
    ProposalView turnDown(
            @PathVariable String key, @PathVariable UUID id, @RequestBody DecisionsApi.Decided body, Actor actor) {
        show(key, id, null, 0, actor);
        Problems.orThrow(deciding.turnDown(new ProposalId(id), body.reason(), actor));
        return show(key, id, null, 0, actor);
    }

    static ResponseEntity<Map<String, UUID>> answer(String key, Proposed proposed) {
        if (proposed.isDone()) {
            return ResponseEntity.created(URI.create("/api/v1/decisions/" + key + "/proposals/" + proposed.id()))
                    .body(Map.of("id", proposed.id().value()));
        }
        String first = proposed.faults().get(0);
        ErrorResponseException problem = Problems.of(first, Map.of(proposed.field(), first));
        problem.getBody().setProperty("faults", proposed.faults());
        throw problem;
    }

    /** @param comparedWith the definition of the table in force that the proposal was shown beside */
    record Agreed(String comparedWith, String reason) {}
}

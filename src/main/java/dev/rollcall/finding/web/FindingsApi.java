package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.Finding;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.FindingState;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.SettlingFindings;
import dev.rollcall.finding.WhoMaySettle;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Findings for other programs: list, read, settle one or many alike. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Findings")
class FindingsApi {

    private static final int MAX_PAGE = 200;

    private final Findings findings;
    private final SettlingFindings settling;
    private final WhoMaySettle who;

    FindingsApi(Findings findings, SettlingFindings settling, WhoMaySettle who) {
        this.findings = findings;
        this.settling = settling;
        this.who = who;
    }

    /** Those to be settled first, at most 200 a page. */
    @GetMapping("/audits/{audit}/findings")
    @Operation(summary = "A page of the findings of an audit, those to be settled first")
    Page<Finding> list(
            @PathVariable UUID audit,
            @RequestParam(required = false) FindingKind kind,
            @RequestParam(required = false) FindingState state,
            @RequestParam(required = false) UUID owner,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        who.requireSee(actor, audit);
        return findings.list(new AuditId(audit), kind, state, owner, request(page, size));
    }

    /** What is open in all audits that are in review or closed, the first due at the top, at most 200 a page. */
    @GetMapping("/findings")
    @Operation(summary = "A page of what is open in all audits, the first due at the top")
    Page<Finding> toSettle(
            @RequestParam(required = false) UUID owner,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        who.requireSettle(actor);
        return findings.toSettle(owner, request(page, size));
    }

    @GetMapping("/findings/{id}")
    @Operation(summary = "One finding")
    Finding one(@PathVariable UUID id, Actor actor) {
        Finding finding = findings.find(new FindingId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such finding"));
        who.requireSee(actor, finding.auditId());
        return finding;
    }

    @PostMapping("/findings/{id}/settle")
    @Operation(summary = "Settles a finding with a resolution and a reason")
    Finding settle(@PathVariable UUID id, @RequestBody SettleBody body, Actor actor) {
        one(id, actor);
        Problems.orThrow(settling.settle(new FindingId(id), body.settlement(), actor));
        return one(id, actor);
    }

    /** Settles the findings named, or all open ones of a kind, alike. */
    @PostMapping("/audits/{audit}/findings/settle")
    @Operation(summary = "Settles the findings named, or all open ones of a kind, alike")
    Map<String, Integer> settleAll(@PathVariable UUID audit, @RequestBody SettleBody body, Actor actor) {
        return Map.of(
                "settled",
                Problems.orThrow(
                        body.findings().isEmpty() && body.kind() != null
                                ? settling.settleAll(new AuditId(audit), body.kind(), body.settlement(), actor)
                                : settling.settleAll(body.findings(), body.settlement(), actor)));
    }

    private static PageRequest request(int page, int size) {
        return PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE));
    }
}

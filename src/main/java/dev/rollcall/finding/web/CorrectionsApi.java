package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.Approvers;
import dev.rollcall.finding.ApprovingCorrections;
import dev.rollcall.finding.Correction;
import dev.rollcall.finding.CorrectionId;
import dev.rollcall.finding.Corrections;
import dev.rollcall.finding.Decided;
import dev.rollcall.finding.ReversingCorrections;
import dev.rollcall.finding.WhoMaySettle;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Corrections for other programs: list, approve, turn down and take back, one or many. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Corrections")
class CorrectionsApi {

    private static final int MAX_PAGE = 200;

    private final Corrections corrections;
    private final ApprovingCorrections approving;
    private final ReversingCorrections reversing;
    private final Approvers approvers;
    private final WhoMaySettle who;

    CorrectionsApi(
            Corrections corrections,
            ApprovingCorrections approving,
            ReversingCorrections reversing,
            Approvers approvers,
            WhoMaySettle who) {
        this.corrections = corrections;
        this.approving = approving;
        this.reversing = reversing;
        this.approvers = approvers;
        this.who = who;
    }

    /** Those to be decided first, at most 200 a page. */
    @GetMapping("/audits/{audit}/corrections")
    @Operation(summary = "A page of the corrections of an audit, those to be decided first")
    Page<Correction> list(
            @PathVariable UUID audit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        who.requireSee(actor, audit);
        PageRequest request = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE));
        return corrections.list(new AuditId(audit), state, request);
    }

    @PostMapping("/corrections/{id}/{verdict:approve|reject|reverse}")
    @Operation(
            summary =
                    "Approves or turns down a correction, or takes an applied one back; never by whoever gave the evidence")
    Correction decide(@PathVariable UUID id, @PathVariable String verdict, @RequestBody DecideForm body, Actor actor) {
        find(id);
        CorrectionId correction = new CorrectionId(id);
        if (verdict.equals("reverse")) {
            who.requireSettle(actor);
            Problems.orThrow(reversing.reverse(correction, approvers.of(actor), actor, body.reason()));
        } else {
            who.requireApprove(actor);
            Problems.orThrow(
                    verdict.equals("approve")
                            ? approving.approve(correction, approvers.of(actor), body.reason())
                            : approving.reject(correction, approvers.of(actor), body.reason()));
        }
        return find(id);
    }

    /** The same verdict, APPROVE or REJECT, on the corrections named. */
    @PostMapping("/audits/{audit}/corrections/decide")
    @Operation(summary = "The same verdict, APPROVE or REJECT, on the corrections named")
    Decided decideAll(@PathVariable UUID audit, @RequestBody DecideForm body, Actor actor) {
        who.requireApprove(actor);
        boolean approve = "APPROVE".equals(body.verdict());
        return Problems.orThrow(approving.decideIn(
                new AuditId(audit), body.corrections(), approve, approvers.of(actor), body.reason()));
    }

    /** Takes back every correction of the audit that is in the register; lists what stays. */
    @PostMapping("/audits/{audit}/corrections/reverse")
    @Operation(summary = "Takes back every applied correction of the audit, or those named; lists what stays")
    ReversingCorrections.Reversed reverseAll(@PathVariable UUID audit, @RequestBody DecideForm body, Actor actor) {
        who.requireSettle(actor);
        return Problems.orThrow(reversing.reverseAll(new AuditId(audit), approvers.of(actor), actor, body.reason()));
    }

    private Correction find(UUID id) {
        return corrections
                .find(new CorrectionId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such correction"));
    }
}

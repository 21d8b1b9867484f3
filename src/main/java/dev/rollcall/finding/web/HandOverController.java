package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.finding.Finding;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.HandingOverFindings;
import dev.rollcall.values.Result;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands findings over to somebody else: one or many, by page and API. */
@Controller
class HandOverController {

    private final HandingOverFindings handing;
    private final Findings findings;

    HandOverController(HandingOverFindings handing, Findings findings) {
        this.handing = handing;
        this.findings = findings;
    }

    @PostMapping("/findings/{id}/hand-over")
    String one(@PathVariable UUID id, @ModelAttribute HandOverForm form, Actor actor, RedirectAttributes redirect) {
        return FindingPages.after(handOver(id, form, actor), "Handed over.", "/findings/" + id, redirect);
    }

    @PostMapping("/audits/{audit}/findings/hand-over")
    String many(@PathVariable UUID audit, @ModelAttribute HandOverForm form, Actor actor, RedirectAttributes redirect) {
        Result<Integer> result = handing.handOver(form.findings(), form.owner(), form.due(), actor);
        String done = result.isDone() ? "Handed over: " + result.value() + "." : "";
        return FindingPages.after(result, done, "/audits/" + audit + "/findings", redirect);
    }

    @PostMapping("/api/v1/findings/{id}/hand-over")
    @Operation(summary = "Hands a finding over to somebody of IT staff", tags = "Findings")
    @ResponseBody
    Finding oneByApi(@PathVariable UUID id, @RequestBody HandOverForm body, Actor actor) {
        Problems.orThrow(handOver(id, body, actor));
        return findings.find(new FindingId(id)).orElseThrow();
    }

    @PostMapping("/api/v1/audits/{audit}/findings/hand-over")
    @Operation(summary = "Hands the findings named over to somebody of IT staff", tags = "Findings")
    @ResponseBody
    Map<String, Integer> manyByApi(@PathVariable UUID audit, @RequestBody HandOverForm body, Actor actor) {
        return Map.of(
                "handedOver", Problems.orThrow(handing.handOver(body.findings(), body.owner(), body.due(), actor)));
    }

    private Result<Integer> handOver(UUID id, HandOverForm form, Actor actor) {
        FindingId finding = new FindingId(id);
        if (findings.find(finding).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such finding");
        }
        return handing.handOver(List.of(finding), form.owner(), form.due(), actor);
    }
}

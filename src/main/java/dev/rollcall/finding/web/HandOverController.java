package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.finding.Finding;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.HandingOverFindings;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final FindingViews views;

    HandOverController(HandingOverFindings handing, Findings findings, FindingViews views) {
        this.handing = handing;
        this.findings = findings;
        this.views = views;
    }

    @PostMapping("/findings/{id}/hand-over")
    String one(
            @PathVariable UUID id,
            @ModelAttribute HandOverForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors();
        if (errors.isEmpty()) {
            handOver(id, form.owner(), form.day(), actor).refusal().ifPresent(reason -> errors.add("", reason));
        }
        if (errors.isEmpty()) {
            redirect.addFlashAttribute("flash", "Handed over.");
            return "redirect:/findings/" + id;
        }
        return FindingViews.again(views.one(id, actor, model), errors, response, model);
    }

    @PostMapping("/audits/{audit}/findings/hand-over")
    String many(
            @PathVariable UUID audit,
            @ModelAttribute HandOverForm form,
            FindingViews.Query query,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors();
        if (errors.isEmpty()) {
            Result<Integer> result = handing.handOver(form.findings(), form.owner(), form.day(), actor);
            if (result.isDone()) {
                redirect.addFlashAttribute("flash", "Handed over: " + result.value() + ".");
                return "redirect:/audits/" + audit + "/findings";
            }
            errors.add("", result.refusal().orElseThrow());
        }
        return FindingViews.again(views.list(audit, query, pageable, actor, model), errors, response, model);
    }

    @PostMapping("/api/v1/findings/{id}/hand-over")
    @Operation(summary = "Hands a finding over to somebody of IT staff", tags = "Findings")
    @ResponseBody
    Finding oneByApi(@PathVariable UUID id, @RequestBody HandOverBody body, Actor actor) {
        Problems.orThrow(handOver(id, body.owner(), body.due(), actor));
        return findings.find(new FindingId(id)).orElseThrow();
    }

    @PostMapping("/api/v1/audits/{audit}/findings/hand-over")
    @Operation(summary = "Hands the findings named over to somebody of IT staff", tags = "Findings")
    @ResponseBody
    Map<String, Integer> manyByApi(@PathVariable UUID audit, @RequestBody HandOverBody body, Actor actor) {
        return Map.of(
                "handedOver", Problems.orThrow(handing.handOver(body.findings(), body.owner(), body.due(), actor)));
    }

    private Result<Integer> handOver(UUID id, UUID owner, LocalDate due, Actor actor) {
        FindingId finding = new FindingId(id);
        if (findings.find(finding).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such finding");
        }
        return handing.handOver(List.of(finding), owner, due, actor);
    }
}

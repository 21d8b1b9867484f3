package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.Finding;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.ProposingFreely;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.values.Result;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes corrections that no finding proposes, by page and API. */
@Controller
class ProposalController {

    private final FindingPages pages;
    private final ProposingFreely proposing;
    private final Findings findings;
    private final TypedNames names;

    ProposalController(FindingPages pages, ProposingFreely proposing, Findings findings, TypedNames names) {
        this.pages = pages;
        this.proposing = proposing;
        this.findings = findings;
        this.names = names;
    }

    @GetMapping("/audits/{audit}/findings/propose")
    String form(@PathVariable UUID audit, @RequestParam(defaultValue = "") String asset, Actor actor, Model model) {
        pages.seen(audit, actor, model);
        pages.requireSettle(actor);
        model.addAttribute("form", new ProposalForm(asset, "", "", ""));
        model.addAttribute("fields", ProposingFreely.fields());
        return "finding/propose";
    }

    @PostMapping("/audits/{audit}/findings/propose")
    String propose(
            @PathVariable UUID audit,
            @ModelAttribute ProposalForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Result<FindingId> result = proposed(audit, form, actor);
        if (result.isDone()) {
            return FindingPages.after(
                    result, "Proposed. Somebody else has to agree.", "/findings/" + result.value(), redirect);
        }
        form(audit, form.asset(), actor, model);
        model.addAttribute("form", form);
        return FindingPages.invalid("finding/propose", result.refusal().orElseThrow(), model, response);
    }

    @PostMapping("/api/v1/audits/{audit}/corrections/propose")
    @Operation(summary = "Proposes a correction that no finding proposes", tags = "Corrections")
    @ResponseBody
    Finding proposeByApi(@PathVariable UUID audit, @RequestBody ProposalForm body, Actor actor) {
        return findings.find(Problems.orThrow(proposed(audit, body, actor))).orElseThrow();
    }

    private Result<FindingId> proposed(UUID audit, ProposalForm form, Actor actor) {
        Result<AssetId> asset = names.asset(form.asset() == null ? "" : form.asset());
        Result<String> to = value(form);
        if (!asset.isDone() || !to.isDone()) {
            return Result.refused(asset.refusal().or(to::refusal).orElseThrow());
        }
        return proposing.propose(new AuditId(audit), asset.value(), form.field(), to.value(), form.reason(), actor);
    }

    /** As the register writes it. */
    private Result<String> value(ProposalForm form) {
        String typed = form.to() == null ? "" : form.to().strip();
        if (typed.isEmpty() || form.field() == null) {
            return Result.done("");
        }
        return switch (form.field()) {
            case "holder" -> names.person(typed).map(id -> id.value().toString());
            case "location" -> names.location(typed).map(id -> id.value().toString());
            case "status", "ownership" ->
                Result.done(typed.toUpperCase(Locale.ROOT).replace(' ', '_'));
            default -> Result.done(typed);
        };
    }
}

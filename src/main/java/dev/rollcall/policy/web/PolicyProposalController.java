package dev.rollcall.policy.web;

import dev.rollcall.access.Actor;
import dev.rollcall.policy.DecidingProposals;
import dev.rollcall.policy.ProposalId;
import dev.rollcall.policy.Proposed;
import dev.rollcall.policy.ProposingTables;
import dev.rollcall.policy.ReadingProposals;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals to change a decision table: upload one, look at it, put it in force or turn it down. */
@Controller
@RequestMapping("/admin/decisions/{key:[a-z-]+}/proposals")
@PreAuthorize("hasRole('ADMIN')")
class PolicyProposalController {

    private static final int SIZE = 20;

    private final ProposingTables proposing;
    private final ReadingProposals reading;
    private final DecidingProposals deciding;
    private final DecisionPages pages;

    PolicyProposalController(
            ProposingTables proposing, ReadingProposals reading, DecidingProposals deciding, DecisionPages pages) {
        this.proposing = proposing;
        this.reading = reading;
        this.deciding = deciding;
        this.pages = pages;
    }

    @PostMapping
    String propose(
            @PathVariable String key,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        pages.reigns(key);
        Proposed proposed = proposing.upload(key, file == null ? new byte[0] : UploadedFile.read(file), reason, actor);
        if (proposed.isDone()) {
            return "redirect:/admin/decisions/" + key + "/proposals/" + proposed.id();
        }
        FormErrors.of(
                        proposed.field(),
                        proposed.faults().size() == 1
                                ? proposed.faults().get(0)
                                : "The file has " + proposed.faults().size()
                                        + " faults, which are listed below the form.")
                .into(model);
        model.addAttribute("faults", proposed.faults());
        response.setStatus(422);
        return pages.decision(key, reason, 0, model);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(required = false) UUID audit,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        ReadingProposals.Seen seen = reading.see(
                        key, new ProposalId(id), audit, PageRequest.of(Math.max(0, page), SIZE))
                .orElseThrow(DecisionPages::unknown);
        model.addAttribute("seen", seen);
        model.addAttribute("own", seen.proposal().isBy(actor));
        return "policy/proposal";
    }

    @PostMapping("/{id}/in-force")
    String putInForce(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        show(key, id, null, 0, actor, model);
        Result<Void> result = deciding.putInForce(new ProposalId(id), seen, reason, actor);
        return answer(
                key,
                id,
                result,
                reason,
                "In force for audits that start from now on.",
                actor,
                model,
                response,
                redirect);
    }

    @PostMapping("/{id}/turn-down")
    String turnDown(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        show(key, id, null, 0, actor, model);
        Result<Void> result = deciding.turnDown(new ProposalId(id), reason, actor);
        return answer(
                key, id, result, reason, "Turned down; it is kept with your reason.", actor, model, response, redirect);
    }

    private String answer(
            String key,
            UUID id,
            Result<Void> result,
            String reason,
            String done,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (result.isDone()) {
            redirect.addFlashAttribute("flash", done);
            return "redirect:/admin/decisions/" + key + "/proposals/" + id;
        }
        String refusal = result.refusal().orElseThrow();
        FormErrors.of(refusal.startsWith("Reason") ? "reason" : "", refusal).into(model);
        model.addAttribute("reason", reason);
        response.setStatus(422);
        return show(key, id, null, 0, actor, model);
    }
}

package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.SettlingFindings;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The findings of an audit: the list, one with the evidence behind it, and settling. */
@Controller
class FindingController {

    private final FindingViews views;
    private final SettlingFindings settling;
    private final CompanyTime time;

    FindingController(FindingViews views, SettlingFindings settling, CompanyTime time) {
        this.views = views;
        this.settling = settling;
        this.time = time;
    }

    @GetMapping("/audits/{audit}/findings")
    String list(
            @PathVariable UUID audit,
            FindingViews.Query query,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        return views.list(audit, query, pageable, actor, model);
    }

    @GetMapping("/findings/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        return views.one(id, actor, model);
    }

    @PostMapping("/findings/{id}/settle")
    String settle(
            @PathVariable UUID id,
            @ModelAttribute SettleForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors(time.today());
        if (errors.isEmpty()) {
            settling.settle(new FindingId(id), form.settlement(), actor)
                    .refusal()
                    .ifPresent(reason -> errors.add("", reason));
        }
        if (errors.isEmpty()) {
            redirect.addFlashAttribute("flash", "Settled.");
            return "redirect:/findings/" + id;
        }
        return FindingViews.again(views.one(id, actor, model), errors, response, model);
    }

    @PostMapping("/audits/{audit}/findings/settle")
    String settleAll(
            @PathVariable UUID audit,
            @ModelAttribute SettleForm form,
            FindingViews.Query query,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors(time.today());
        if (errors.isEmpty()) {
            Result<Integer> result = form.findings().isEmpty() && form.kind() != null
                    ? settling.settleAll(new AuditId(audit), form.kind(), form.settlement(), actor)
                    : settling.settleAll(form.findings(), form.settlement(), actor);
            if (result.isDone()) {
                redirect.addFlashAttribute("flash", result.value() + " findings settled.");
                return "redirect:/audits/" + audit + "/findings";
            }
            errors.add("", result.refusal().orElseThrow());
        }
        return FindingViews.again(views.list(audit, query, pageable, actor, model), errors, response, model);
    }
}

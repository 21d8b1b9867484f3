package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.AddingAccounts;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.Snoozing;
import dev.rollcall.values.Result;
import dev.rollcall.web.TypedDay;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case: facts, plan, timeline, process; what is to be done stands in the task list. */
@Controller
class CasePage {

    private final CaseView view;
    private final Snoozing snoozing;
    private final AddingAccounts adding;

    CasePage(CaseView view, Snoozing snoozing, AddingAccounts adding) {
        this.view = view;
        this.snoozing = snoozing;
        this.adding = adding;
    }

    @GetMapping("/missing/{id}")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        view.fill(id, actor, model);
        return "missing/one";
    }

    @PostMapping("/missing/{id}/snooze")
    String snooze(
            @PathVariable UUID id,
            @RequestParam(required = false) String until,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        view.seen(id, actor);
        Result<Void> result = snoozing.step(new CaseId(id), TypedDay.read(until), reason, actor);
        TypedDay.keepIfRefused(result, until, reason, redirect);
        return after(result, "Put off.", id, redirect);
    }

    @PostMapping("/missing/{id}/account")
    String account(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String account,
            Actor actor,
            RedirectAttributes redirect) {
        view.seen(id, actor);
        return after(
                adding.add(new CaseId(id), account, actor),
                "Your account is added. Only those who decide on the case read it.",
                id,
                redirect);
    }

    private static String after(Result<Void> result, String done, UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError", result.refusal().orElse(done));
        return "redirect:/missing/" + id;
    }
}

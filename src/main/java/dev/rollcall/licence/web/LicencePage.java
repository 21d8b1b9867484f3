package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.history.SubjectType;
import dev.rollcall.licence.ComparingLicences;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.register.web.RecordHistory;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A licence: what was bought, where it stands, its files and its whole history; and the buttons of that page. */
@Controller
class LicencePage {

    private final SeenLicences licences;
    private final KeepingLicences keeping;
    private final ComparingLicences comparing;
    private final LicenceFacts facts;
    private final RecordHistory history;

    LicencePage(
            SeenLicences licences,
            KeepingLicences keeping,
            ComparingLicences comparing,
            LicenceFacts facts,
            RecordHistory history) {
        this.licences = licences;
        this.keeping = keeping;
        this.comparing = comparing;
        this.facts = facts;
        this.history = history;
    }

    @GetMapping("/register/licences/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) Long before, Actor actor, Model model) {
        Licence licence = licences.seen(id, actor);
        List<RecordHistory.Line> lines = history.of(SubjectType.LICENCE, id, before);
        facts.into(licence, model);
        model.addAttribute("history", lines);
        model.addAttribute(
                "older",
                lines.size() == RecordHistory.PAGE_SIZE
                        ? lines.get(lines.size() - 1).id()
                        : null);
        model.addAttribute("mayEdit", licences.mayEdit(actor));
        return "licence/licence";
    }

    @PostMapping("/register/licences/{id}/compare")
    String compare(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        licences.edited(id, actor);
        comparing.compare(new LicenceId(id));
        redirect.addFlashAttribute("flash", "Compared with the people and seats on record now.");
        return "redirect:/register/licences/" + id;
    }

    @PostMapping("/register/licences/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) String reason,
            Actor actor,
            RedirectAttributes redirect) {
        licences.edited(id, actor);
        try {
            Result<LicenceId> result = keeping.end(
                    new LicenceId(id),
                    version,
                    Cause.edit(reason == null || reason.isBlank() ? null : reason.strip()),
                    actor.author());
            redirect.addFlashAttribute(
                    result.isDone() ? "flash" : "flashError", result.refusal().orElse("Ended. It stays on file."));
        } catch (OptimisticLockingFailureException changed) {
            redirect.addFlashAttribute(
                    "flashError", "Somebody else changed this licence a moment ago. Look at it again, then decide.");
        }
        return "redirect:/register/licences/" + id;
    }
}

package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.confirmation.AnswerLines;
import dev.rollcall.confirmation.ConfirmationId;
import dev.rollcall.confirmation.ConfirmationState;
import dev.rollcall.confirmation.ReadingTeamSheets;
import dev.rollcall.confirmation.RemindingNow;
import dev.rollcall.confirmation.WithoutMail;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab of an audit that shows who has answered and who has not. */
@Controller
@RequestMapping("/audits/{id}/answers")
class AnswersController {

    private static final int ROWS = 50;

    private final AnswerLines lines;
    private final RemindingNow reminding;
    private final WithoutMail withoutMail;
    private final ReadingTeamSheets sheets;
    private final Audits audits;
    private final WhoMayAudit whoMay;

    AnswersController(
            AnswerLines lines,
            RemindingNow reminding,
            WithoutMail withoutMail,
            ReadingTeamSheets sheets,
            Audits audits,
            WhoMayAudit whoMay) {
        this.withoutMail = withoutMail;
        this.sheets = sheets;
        this.lines = lines;
        this.reminding = reminding;
        this.audits = audits;
        this.whoMay = whoMay;
    }

    @GetMapping
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) ConfirmationState state,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        AuditId audit = new AuditId(id);
        whoMay.requireSee(actor, audit);
        model.addAttribute(
                "name",
                audits.find(audit)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .name());
        model.addAttribute("auditId", id);
        model.addAttribute("states", states());
        model.addAttribute("ownLine", !whoMay.maySeeNames(actor, audit));
        model.addAttribute("unreached", whoMay.mayRun(actor) ? withoutMail.counts(audit) : null);
        model.addAttribute(
                "onMySheet", actor.personId() == null ? 0 : sheets.waitingFor(new PersonId(actor.personId())));
        model.addAttribute("page", lines.list(actor, audit, state, q, PageRequest.of(Math.max(0, page), ROWS)));
        return "confirmation/answers";
    }

    @PostMapping("/{confirmation}/reminder")
    String remind(@PathVariable UUID id, @PathVariable UUID confirmation, Actor actor, RedirectAttributes redirect) {
        Result<Void> result = reminding.remind(new AuditId(id), new ConfirmationId(confirmation), actor);
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError",
                result.refusal().orElse("A reminder is on its way; at most one goes out a day."));
        return "redirect:/audits/" + id + "/answers";
    }

    private static Map<String, String> states() {
        Map<String, String> words = new LinkedHashMap<>();
        for (ConfirmationState state : ConfirmationState.values()) {
            if (state != ConfirmationState.PREPARED) {
                words.put(state.name(), state.words());
            }
        }
        return words;
    }
}

package dev.rollcall.intake.web;

import dev.rollcall.access.Actor;
import dev.rollcall.intake.MindingEvents;
import dev.rollcall.intake.ReadingSenders;
import dev.rollcall.intake.Refusals;
import dev.rollcall.intake.SenderId;
import dev.rollcall.intake.TakingFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

/** The events that came, those that failed with their reason, and a file of them. */
@Controller
@RequestMapping("/admin/events")
@PreAuthorize("hasRole('ADMIN')")
class EventPages {

    private static final int PAGE = 50;
    private static final Map<String, String> STATES = new TreeMap<>(
            Map.of("FAILED", "Failed", "WAITING", "Waiting", "HANDLED", "Handled", "DISCARDED", "Discarded"));

    private final MindingEvents minding;
    private final ReadingSenders senders;
    private final TakingFiles taking;
    private final Refusals refusals;

    EventPages(MindingEvents minding, ReadingSenders senders, TakingFiles taking, Refusals refusals) {
        this.minding = minding;
        this.senders = senders;
        this.taking = taking;
        this.refusals = refusals;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        model.addAttribute("page", minding.page(state, Math.max(page, 0), PAGE, actor));
        model.addAttribute("failed", minding.counts().getOrDefault("FAILED", 0L));
        model.addAttribute("states", STATES);
        model.addAttribute(
                "senders",
                senders.all().stream().filter(one -> one.stoppedAt() == null).toList());
        return "intake/events";
    }

    @PostMapping("/{id}/try-again")
    String tryAgain(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        boolean done = minding.tryAgain(id, actor);
        flash.addFlashAttribute(
                "flash", done ? "It is tried again within seconds." : "It had not failed; nothing was to do.");
        return "redirect:/admin/events";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        boolean done = minding.discard(id, actor);
        flash.addFlashAttribute(
                "flash", done ? "Discarded. Its content is deleted." : "It had not failed; nothing was to do.");
        return "redirect:/admin/events";
    }

    @PostMapping("/files")
    String file(
            @RequestParam(required = false) UUID sender,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        if (sender == null || file == null || file.isEmpty()) {
            response.setStatus(422);
            model.addAttribute(
                    "errors",
                    sender == null
                            ? Map.of("sender", "Choose the sender whose events these are.")
                            : Map.of("file", "Choose a file with one event a line."));
            return list("", 0, actor, model);
        }
        TakingFiles.Taken taken = taking.take(new SenderId(sender), UploadedEvents.read(file), actor);
        if (taken.refused() > 0) {
            response.setStatus(422);
            model.addAttribute(
                    "errors",
                    Map.of(
                            "file",
                            taken.stored() + " events were stored, " + taken.refused() + " lines were refused."));
            model.addAttribute("reasons", taken.reasons());
            return list("", 0, actor, model);
        }
        flash.addFlashAttribute("flash", taken.stored() + " events were stored. They take effect within seconds.");
        return "redirect:/admin/events";
    }

    @GetMapping("/refusals")
    String refusals(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", refusals.page(Math.max(page, 0), PAGE));
        return "intake/refusals";
    }
}

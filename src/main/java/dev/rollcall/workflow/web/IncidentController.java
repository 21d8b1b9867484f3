package dev.rollcall.workflow.web;

import dev.rollcall.workflow.Incidents;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Incidents, for administrators. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class IncidentController {

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/admin/incidents")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", incidents.list(PageRequest.of(Math.max(page, 0), 50)));
        model.addAttribute("processes", ProcessNames.ALL);
        return "workflow/incidents";
    }

    @PostMapping("/admin/incidents/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes redirect) {
        incidents
                .retry(id)
                .refusal()
                .ifPresentOrElse(
                        reason -> redirect.addFlashAttribute("flashError", reason),
                        () -> redirect.addFlashAttribute("flash", "The step runs again."));
        return "redirect:/admin/incidents";
    }
}

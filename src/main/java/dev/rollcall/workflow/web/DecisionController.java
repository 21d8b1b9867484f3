package dev.rollcall.workflow.web;

import dev.rollcall.access.Actor;
import dev.rollcall.workflow.DecisionTables;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision tables as deployed and as in force, for administrators. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class DecisionController {

    private final DecisionTables tables;

    DecisionController(DecisionTables tables) {
        this.tables = tables;
    }

    @GetMapping("/admin/decisions")
    String list(Model model) {
        model.addAttribute("tables", tables.list());
        return "workflow/decisions";
    }

    @GetMapping("/admin/decisions/{key:[a-z-]+}/{version:[0-9]{1,6}}")
    String one(@PathVariable String key, @PathVariable int version, Model model) {
        model.addAttribute(
                "table",
                tables.read(key, version)
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such decision table")));
        return "workflow/decision";
    }

    @PostMapping("/admin/decisions/{key:[a-z-]+}/in-force")
    String putInForce(@PathVariable String key, Actor actor, RedirectAttributes redirect) {
        if (tables.list().stream().noneMatch(table -> table.key().equals(key))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such decision table");
        }
        tables.putNewestInForce(key, actor)
                .refusal()
                .ifPresentOrElse(
                        reason -> redirect.addFlashAttribute("flashError", reason),
                        () -> redirect.addFlashAttribute("flash", "In force for audits that start from now on."));
        return "redirect:/admin/decisions";
    }
}

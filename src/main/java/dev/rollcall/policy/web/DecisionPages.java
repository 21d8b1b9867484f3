package dev.rollcall.policy.web;

import dev.rollcall.policy.Proposals;
import dev.rollcall.workflow.DecisionTables;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the pages of one decision. */
@Component
class DecisionPages {

    private static final int SIZE = 20;

    private final DecisionTables tables;
    private final Proposals proposals;

    DecisionPages(DecisionTables tables, Proposals proposals) {
        this.tables = tables;
        this.proposals = proposals;
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No such decision table");
    }

    String decision(String key, String reason, int page, Model model) {
        List<DecisionTables.Reign> reigns = reigns(key);
        model.addAttribute("inForce", reigns.get(0));
        model.addAttribute("reigns", reigns);
        model.addAttribute("reason", reason);
        model.addAttribute("page", proposals.of(key, PageRequest.of(Math.max(0, page), SIZE)));
        return "policy/overview";
    }

    String version(String key, int version, String reason, Model model) {
        model.addAttribute("table", tables.read(key, version).orElseThrow(DecisionPages::unknown));
        model.addAttribute("inForce", reigns(key).get(0));
        model.addAttribute("reason", reason);
        return "policy/decision";
    }

    /** The newest first, and at least one. */
    List<DecisionTables.Reign> reigns(String key) {
        List<DecisionTables.Reign> reigns = tables.reigns(key);
        if (reigns.isEmpty()) {
            throw unknown();
        }
        return reigns;
    }
}

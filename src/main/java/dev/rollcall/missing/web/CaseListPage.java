package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.missing.CaseFilter;
import dev.rollcall.missing.CaseState;
import dev.rollcall.missing.Ending;
import dev.rollcall.missing.How;
import dev.rollcall.missing.ReadingCases;
import dev.rollcall.missing.WhoMayChase;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The list of missing items, each reader's own part of it, and the same list as a file. */
@Controller
class CaseListPage {

    private final ReadingCases reading;
    private final WhoMayChase who;
    private final CaseSheet sheet;
    private final Fragments fragments;
    private final WhoMayAudit whoSeesAudits;
    private final Audits audits;

    CaseListPage(
            ReadingCases reading,
            WhoMayChase who,
            CaseSheet sheet,
            Fragments fragments,
            WhoMayAudit whoSeesAudits,
            Audits audits) {
        this.reading = reading;
        this.who = who;
        this.sheet = sheet;
        this.fragments = fragments;
        this.whoSeesAudits = whoSeesAudits;
        this.audits = audits;
    }

    @GetMapping("/missing")
    String list(
            @ModelAttribute CaseFilter filter,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        model.addAttribute("page", reading.page(filter, actor, pageable));
        model.addAttribute("states", states());
        model.addAttribute("hows", hows());
        model.addAttribute("endings", endings());
        model.addAttribute("mayConfirm", who.mayConfirm(actor));
        return fragments.orPage("missing/list", "results");
    }

    /** What an audit could not find, and what it took over: cases of earlier audits that are still open. */
    @GetMapping("/audits/{audit}/missing")
    String ofAudit(@PathVariable UUID audit, @PageableDefault(size = 50) Pageable pageable, Actor actor, Model model) {
        whoSeesAudits.requireSee(actor, new AuditId(audit));
        CaseFilter all = new CaseFilter(null, "ANY", null, null, audit, null);
        model.addAttribute("auditId", audit);
        model.addAttribute(
                "auditName",
                audits.find(new AuditId(audit))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .name());
        model.addAttribute("page", reading.page(all, actor, pageable));
        model.addAttribute("earlier", reading.takenOver(audit, actor));
        return "missing/audit";
    }

    @GetMapping("/missing/export.{format:csv|xlsx}")
    void export(
            @PathVariable String format, @ModelAttribute CaseFilter filter, Actor actor, HttpServletResponse response)
            throws IOException {
        sheet.write(format, filter, actor, response);
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>(Map.of("ANY", "Any, closed too"));
        for (CaseState state : CaseState.values()) {
            states.put(state.name(), words(state.name()));
        }
        return states;
    }

    private static Map<String, String> hows() {
        Map<String, String> hows = new LinkedHashMap<>();
        for (How how : How.values()) {
            hows.put(how.name(), words(how.words()));
        }
        return hows;
    }

    private static Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        for (Ending ending : Ending.values()) {
            endings.put(ending.name(), words(ending.label()));
        }
        return endings;
    }

    private static String words(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1).toLowerCase();
    }
}

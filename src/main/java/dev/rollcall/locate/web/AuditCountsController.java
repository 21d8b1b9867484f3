package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.locate.CountState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tab "Counts" of an audit. */
@Controller
class AuditCountsController {

    private final CountList list;
    private final WhoMays who;
    private final Audits audits;

    AuditCountsController(CountList list, WhoMays who, Audits audits) {
        this.list = list;
        this.who = who;
        this.audits = audits;
    }

    @GetMapping("/audits/{id}/counts")
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) CountState state,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        who.requireCounts(actor, id);
        Map<String, String> states = new LinkedHashMap<>();
        for (CountState one : CountState.values()) {
            states.put(one.name(), one.words());
        }
        model.addAttribute("auditId", id);
        model.addAttribute(
                "auditName", audits.find(new AuditId(id)).orElseThrow().name());
        model.addAttribute("states", states);
        model.addAttribute("page", list.page(id, state, pageable));
        return "locate/counts";
    }
}

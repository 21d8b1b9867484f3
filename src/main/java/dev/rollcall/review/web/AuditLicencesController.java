package dev.rollcall.review.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.review.ReviewState;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The tab "Licences" of an audit, and the same by API; for those who see every name of it. */
@Controller
class AuditLicencesController {

    private final ReviewList list;
    private final Audits audits;
    private final WhoMayAudit who;

    AuditLicencesController(ReviewList list, Audits audits, WhoMayAudit who) {
        this.list = list;
        this.audits = audits;
        this.who = who;
    }

    /** A page of the API. */
    record Items(List<ReviewList.Row> items, int page, int size, long total) {}

    @GetMapping("/audits/{id}/licences")
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) ReviewState state,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        require(id, actor);
        Map<String, String> states = new LinkedHashMap<>();
        for (ReviewState one : ReviewState.values()) {
            states.put(one.name(), capital(one.words()));
        }
        model.addAttribute("auditId", id);
        model.addAttribute(
                "auditName",
                audits.find(new AuditId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .name());
        model.addAttribute("states", states);
        model.addAttribute("page", list.page(id, state, pageable));
        return "review/licences";
    }

    @GetMapping("/api/v1/audits/{id}/licences")
    @Operation(summary = "A page of the licences that an audit reviews", tags = "Licences")
    @ResponseBody
    Items api(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Actor actor) {
        require(id, actor);
        Page<ReviewList.Row> rows = list.page(id, null, PageRequest.of(Math.max(0, page), 100));
        return new Items(rows.getContent(), rows.getNumber(), rows.getSize(), rows.getTotalElements());
    }

    private void require(UUID id, Actor actor) {
        if (!who.maySeeNames(actor, new AuditId(id))) {
            throw new AccessDeniedException("Licences are for IT staff and the auditor");
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

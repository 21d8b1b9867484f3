package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the register changed in the scope of an audit while it was running, for other programs. */
@RestController
@RequestMapping("/api/v1/audits/{id}/late-changes")
@Tag(name = "Audit items")
class LateChangesApi {

    private static final int MAX_PAGE = 500;

    private final Audits audits;
    private final LateChangeList changes;
    private final WhoMayAudit whoMay;

    LateChangesApi(Audits audits, LateChangeList changes, WhoMayAudit whoMay) {
        this.audits = audits;
        this.changes = changes;
        this.whoMay = whoMay;
    }

    /** At most 500 a page. */
    @GetMapping
    @Operation(summary = "A page of what the register changed in the scope while the audit was running, newest first")
    Page<LateChangeList.Change> changes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Actor actor) {
        AuditId audit = new AuditId(id);
        whoMay.requireSee(actor, audit);
        if (audits.find(audit).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit");
        }
        return changes.page(audit, PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE)));
    }
}

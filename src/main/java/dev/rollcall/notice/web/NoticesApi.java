package dev.rollcall.notice.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.notice.DecidingOnNotices;
import dev.rollcall.notice.Notice;
import dev.rollcall.notice.NoticeFilter;
import dev.rollcall.notice.Notices;
import dev.rollcall.notice.WhoMaySeeNotices;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Notices for other programs: list them, those of an audit, and decide on some alike. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Notices")
class NoticesApi {

    private final Notices notices;
    private final DecidingOnNotices deciding;
    private final WhoMaySeeNotices who;
    private final WhoMayAudit whoSeesAudits;

    NoticesApi(Notices notices, DecidingOnNotices deciding, WhoMaySeeNotices who, WhoMayAudit whoSeesAudits) {
        this.notices = notices;
        this.deciding = deciding;
        this.who = who;
        this.whoSeesAudits = whoSeesAudits;
    }

    @GetMapping("/notices")
    @Operation(summary = "A page of notices of what ends or lies idle")
    Page<Notice> list(@ModelAttribute NoticeFilter filter, @PageableDefault(size = 50) Pageable pageable, Actor actor) {
        return notices.page(filter, who.ownerSeen(actor), pageable);
    }

    /** Those of what the audit covers, in whichever state. */
    @GetMapping("/audits/{audit}/notices")
    @Operation(summary = "A page of the notices of what an audit covers, in whichever state")
    Page<Notice> ofAudit(@PathVariable UUID audit, @PageableDefault(size = 50) Pageable pageable, Actor actor) {
        if (!whoSeesAudits.maySeeNames(actor, new AuditId(audit))) {
            throw new AccessDeniedException("Notices of an audit are for IT staff and its auditor");
        }
        return notices.page(new NoticeFilter(null, null, "ANY", null, audit), null, pageable);
    }

    /** Puts the notices off, dismisses them, or opens them again. */
    @PostMapping("/notices/decide")
    @Operation(summary = "Puts notices off, dismisses them, or opens them again")
    Map<String, Integer> decide(@RequestBody NoticeForm body, Actor actor) {
        if (body.verdict() == null) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "Say SNOOZE, DISMISS or REOPEN as the verdict.");
        }
        Result<Integer> result = deciding.decide(body.notices(), body.verdict(), body.until(), body.reason(), actor);
        if (!result.isDone()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, result.refusal().orElseThrow());
        }
        return Map.of("changed", result.value());
    }
}

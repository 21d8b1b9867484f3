package dev.rollcall.notice.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.notice.NoticeFilter;
import dev.rollcall.notice.Notices;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The tab "Notices" of an audit. */
@Controller
class AuditNoticesController {

    private final Notices notices;
    private final Audits audits;
    private final WhoMayAudit who;

    AuditNoticesController(Notices notices, Audits audits, WhoMayAudit who) {
        this.notices = notices;
        this.audits = audits;
        this.who = who;
    }

    @GetMapping("/audits/{audit}/notices")
    String list(@PathVariable UUID audit, @PageableDefault(size = 50) Pageable pageable, Actor actor, Model model) {
        AuditId id = new AuditId(audit);
        if (!who.maySeeNames(actor, id)) {
            throw new AccessDeniedException("Notices of an audit are for IT staff and its auditor");
        }
        model.addAttribute("auditId", audit);
        model.addAttribute(
                "auditName",
                audits.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .name());
        model.addAttribute("mayDecide", actor.isIt());
        model.addAttribute("page", notices.page(new NoticeFilter(null, null, "ANY", null, audit), null, pageable));
        return "notice/audit";
    }
}

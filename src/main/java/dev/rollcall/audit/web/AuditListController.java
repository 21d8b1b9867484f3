package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditProgress;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of audits, the latest first; an auditor sees the one they audit. */
@Controller
class AuditListController {

    private static final int PAGE_SIZE = 25;

    private final Audits audits;
    private final AuditProgress progress;
    private final WhoMayAudit whoMay;

    AuditListController(Audits audits, AuditProgress progress, WhoMayAudit whoMay) {
        this.audits = audits;
        this.progress = progress;
        this.whoMay = whoMay;
    }

    @GetMapping("/audits")
    String list(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
        if (!whoMay.mayList(actor)) {
            throw new AccessDeniedException("Not permitted to see audits");
        }
        PageRequest request =
                PageRequest.of(Math.max(page, 0), PAGE_SIZE, Sort.by("id").descending());
        Page<AuditView> seen = visible(actor, request);
        Map<UUID, AuditProgress.Line> totals =
                progress.totals(seen.getContent().stream().map(AuditView::id).toList());
        model.addAttribute("page", seen.map(audit -> row(audit, totals.get(audit.id()))));
        model.addAttribute("maySeeAll", whoMay.maySeeAll(actor));
        model.addAttribute("mayRun", whoMay.mayRun(actor));
        return "audit/list";
    }

    private Page<AuditView> visible(Actor actor, PageRequest request) {
        return whoMay.maySeeAll(actor)
                ? audits.findAll(request).map(AuditView::of)
                : new PageImpl<>(
                        audits
                                .findAllById(actor.auditId() == null ? List.<UUID>of() : List.of(actor.auditId()))
                                .stream()
                                .map(AuditView::of)
                                .toList());
    }

    private static Row row(AuditView audit, AuditProgress.Line total) {
        return new Row(audit, total.total(), total.total() - total.open());
    }

    /** An audit with how many of its items are settled. */
    record Row(AuditView audit, long items, long settled) {}
}

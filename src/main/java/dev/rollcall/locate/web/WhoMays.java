package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.locate.WhoMayCount;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Turns what the WhoMay classes say into a denial. */
@Component
class WhoMays {

    private final WhoMayAudit audits;
    private final WhoMayCount counts;

    WhoMays(WhoMayAudit audits, WhoMayCount counts) {
        this.audits = audits;
        this.counts = counts;
    }

    void requireCounts(Actor actor, UUID audit) {
        require(audits.maySeeNames(actor, new AuditId(audit)));
    }

    void requireSearch(Actor actor) {
        require(counts.maySearch(actor));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new AccessDeniedException("Counts are for those who run or audit the audit");
        }
    }
}

package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.web.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Audits by part of their name, for the search box. */
@Component
@Order(30)
class AuditSearch implements SearchSource {

    private final Audits audits;
    private final WhoMayAudit whoMay;

    AuditSearch(Audits audits, WhoMayAudit whoMay) {
        this.audits = audits;
        this.whoMay = whoMay;
    }

    @Override
    public String group() {
        return "Audits";
    }

    @Override
    public List<Hit> hits(String query, Actor actor, int limit) {
        return audits.named(query, PageRequest.of(0, limit)).stream()
                .filter(audit -> whoMay.maySee(actor, new AuditId(audit.getId())))
                .map(audit -> new Hit(audit.name(), audit.state().words(), "/audits/" + audit.getId(), "audit"))
                .toList();
    }
}

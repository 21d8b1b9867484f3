package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditProgress;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.web.HomeCard;
import dev.rollcall.web.Moments;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: each running audit with how far it is, for whoever may see every audit in numbers. */
@Component
@Order(200)
class AuditHomeCards implements HomeCard {

    private static final int MOST = 5;

    private final Audits audits;
    private final AuditProgress progress;
    private final CompanyTime time;
    private final Moments moments;

    AuditHomeCards(Audits audits, AuditProgress progress, CompanyTime time, Moments moments) {
        this.audits = audits;
        this.progress = progress;
        this.time = time;
        this.moments = moments;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.isIt() && !actor.has(Role.MANAGER)) {
            return List.of();
        }
        return audits.in(AuditState.RUNNING).stream()
                .limit(MOST)
                .map(this::card)
                .toList();
    }

    private Card card(Audit audit) {
        AuditProgress.Line total = progress.total(audit.auditId());
        boolean urgent = !audit.dates().workDue().isAfter(time.today());
        return new Card(
                audit.name(),
                "Items still open of " + total.total() + "; confirm by "
                        + moments.exact(audit.dates().confirmBy()),
                "/audits/" + audit.getId() + "/progress",
                "audit",
                total.open(),
                urgent);
    }
}

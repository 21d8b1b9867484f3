package dev.rollcall.confirmation;

import dev.rollcall.access.Links;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes the pages of an audit: the rows first, so that they take no more answers, then the links that open nothing now. */
@Component
class ClosingPages {

    private final ConfirmationSets sets;
    private final Links links;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    ClosingPages(ConfirmationSets sets, Links links, CompanyTime time, ApplicationEventPublisher events) {
        this.events = events;
        this.sets = sets;
        this.links = links;
        this.time = time;
    }

    /** All that are open. */
    void close(AuditId audit) {
        close(audit, null);
    }

    /** Those whose last day has passed. */
    void closeOverdue(AuditId audit) {
        close(audit, time.today());
    }

    void withdraw(AuditId audit) {
        closed(audit, sets.withdraw(audit, time.now()));
    }

    /** So many rows of the audit were just closed. */
    void closed(AuditId audit, int number) {
        if (number > 0) {
            events.publishEvent(new ConfirmationsClosed(audit));
        }
        links.close(Links.CONFIRM, sets.withNothingToAnswer(audit, time.today()));
    }

    private void close(AuditId audit, LocalDate dueBefore) {
        closed(audit, sets.closeOpen(audit, dueBefore, time.today(), time.now()));
    }
}

package dev.rollcall.confirmation;

import dev.rollcall.access.Links;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Closes the pages of an audit: the rows first, so that they take no more answers, then the links that open nothing now. */
@Component
class ClosingPages {

    private final ConfirmationSets sets;
    private final Links links;
    private final CompanyTime time;

    ClosingPages(ConfirmationSets sets, Links links, CompanyTime time) {
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
        sets.withdraw(audit, time.now());
        endLinks(audit);
    }

    void endLinks(AuditId audit) {
        links.close(Links.CONFIRM, sets.withNothingToAnswer(audit, time.today()));
    }

    private void close(AuditId audit, LocalDate dueBefore) {
        sets.closeOpen(audit, dueBefore, time.today(), time.now());
        endLinks(audit);
    }
}

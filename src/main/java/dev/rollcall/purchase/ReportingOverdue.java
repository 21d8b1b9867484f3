package dev.rollcall.purchase;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.history.Author;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks each working day after the expected one whether a delivery is overdue. What is overdue is a notice, told in the
 * mail of the day, and a finding of every audit of its legal entity until it comes.
 */
@Service
@Transactional
public class ReportingOverdue {

    private final Purchases purchases;
    private final PurchaseLines lines;
    private final PurchaseTimeline timeline;
    private final BusinessDays days;
    private final CompanyTime time;

    ReportingOverdue(
            Purchases purchases, PurchaseLines lines, PurchaseTimeline timeline, BusinessDays days, CompanyTime time) {
        this.purchases = purchases;
        this.lines = lines;
        this.timeline = timeline;
        this.days = days;
        this.time = time;
    }

    /** Once for each time that it is late; a day that is not worked is nobody's fault. */
    public void look(PurchaseId id) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        int awaited = lines.of(id).stream().mapToInt(PurchaseLine::awaited).sum();
        boolean late = days.onOrAfter(purchase.expectedOn()).isBefore(time.today());
        if (purchase.isOpen()
                && purchase.overdueSince() == null
                && late
                && awaited > 0
                && days.isBusinessDay(time.today())) {
            purchase.overdue(time.today());
            purchases.flush();
            timeline.note(
                    id,
                    "Overdue: " + awaited + " to come, expected by " + DayText.of(purchase.expectedOn()),
                    Author.system("Rollcall"));
        }
    }
}

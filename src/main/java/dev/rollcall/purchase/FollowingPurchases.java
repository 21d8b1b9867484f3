package dev.rollcall.purchase;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.purchase.PurchaseProcess.Step;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a purchase and its process at what is still to be done; the last act of every use case about one. */
@Component
class FollowingPurchases {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Purchases purchases;
    private final PurchaseLines lines;
    private final PurchaseProcess process;
    private final JdbcClient jdbc;
    private final BusinessDays days;
    private final CompanyTime time;

    FollowingPurchases(
            Purchases purchases,
            PurchaseLines lines,
            PurchaseProcess process,
            JdbcClient jdbc,
            BusinessDays days,
            CompanyTime time) {
        this.purchases = purchases;
        this.lines = lines;
        this.process = process;
        this.jdbc = jdbc;
        this.days = days;
        this.time = time;
    }

    /** A purchase that is new. */
    void start(Purchase purchase) {
        process.start(purchase.purchaseId(), overdueFrom(purchase));
        after(purchase);
    }

    /** Its order says something else. */
    void changed(Purchase purchase) {
        if (purchase.isOpen()) {
            process.changed(purchase.purchaseId(), overdueFrom(purchase));
        }
        after(purchase);
    }

    void after(Purchase purchase) {
        Step step = step(purchase.purchaseId());
        if (purchase.isOpen()) {
            process.goTo(purchase.purchaseId(), step);
            if (step == Step.DONE) {
                purchase.close(time.now());
            }
        } else if (step == Step.RECEIVE) {
            purchase.reopen();
            purchases.flush();
            process.start(purchase.purchaseId(), overdueFrom(purchase));
        }
        purchases.flush();
    }

    /** Nobody waits for anything of it any more. */
    void cancel(Purchase purchase, String reason) {
        purchase.cancel(reason, time.now());
        purchases.flush();
        process.cancelled(purchase.purchaseId());
    }

    private Step step(PurchaseId id) {
        boolean undecided =
                count("SELECT COUNT(*) FROM purchase_unit WHERE purchase_id = ? AND state = 'UNDECIDED'", id) > 0;
        if (undecided || lines.of(id).stream().anyMatch(line -> line.awaited() > 0)) {
            return Step.RECEIVE;
        }
        return count(IssuingUnits.TO_ISSUE, id) > 0 ? Step.ISSUE : Step.DONE;
    }

    private long count(String sql, PurchaseId id) {
        return jdbc.sql(sql).param(Ids.bytes(id.value())).query(Long.class).single();
    }

    /** In the morning of the first working day on which it is too late. */
    private Instant overdueFrom(Purchase purchase) {
        LocalDate late = days.onOrAfter(days.onOrAfter(purchase.expectedOn()).plusDays(1));
        return late.atTime(MORNING).atZone(time.zone()).toInstant();
    }
}

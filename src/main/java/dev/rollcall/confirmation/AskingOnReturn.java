package dev.rollcall.confirmation;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those who were away, or could check only after the last day, on the day they said; even after the audit closed. The locked rows
 * make sure that of two nodes one does it.
 */
@Service
public class AskingOnReturn {

    private static final int CHUNK = 200;
    private static final int DAYS_TO_ANSWER = 10;

    private final JdbcClient jdbc;
    private final Confirmations confirmations;
    private final OpeningConfirmations opening;
    private final ReturningPeople returning;
    private final BusinessDays days;
    private final CompanyTime time;

    AskingOnReturn(
            JdbcClient jdbc,
            Confirmations confirmations,
            OpeningConfirmations opening,
            ReturningPeople returning,
            BusinessDays days,
            CompanyTime time) {
        this.jdbc = jdbc;
        this.confirmations = confirmations;
        this.opening = opening;
        this.returning = returning;
        this.days = days;
        this.time = time;
    }

    /** One bounded round. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.settle-every}")
    @Transactional
    public void round() {
        LocalDate today = time.today();
        returning.closeLate(today);
        List<Confirmation> asked = new ArrayList<>();
        List<UUID> due = due(today);
        for (Confirmation one : due.isEmpty() ? List.<Confirmation>of() : confirmations.lock(due)) {
            if (one.state() != ConfirmationState.DEFERRED || one.deferredUntil().isAfter(today)) {
                continue;
            }
            LocalDate backOn = returning.backOn(one.personId(), today);
            if (backOn != null) {
                one.defer(backOn);
                continue;
            }
            LocalDate until = one.due().isAfter(today.plusDays(2)) ? one.due() : days.plus(today, DAYS_TO_ANSWER);
            opening.reopen(one, until);
            asked.add(one);
        }
        confirmations.flush();
        returning.ask(asked);
    }

    private List<UUID> due(LocalDate today) {
        return jdbc.sql("""
                        SELECT c.id FROM confirmation c JOIN audit a ON a.id = c.audit_id
                        WHERE c.state = 'DEFERRED' AND c.deferred_until <= :today
                          AND a.state IN ('RUNNING', 'IN_REVIEW', 'CLOSED')
                        ORDER BY c.id LIMIT :most""")
                .param("today", Date.valueOf(today))
                .param("most", CHUNK)
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
    }
}

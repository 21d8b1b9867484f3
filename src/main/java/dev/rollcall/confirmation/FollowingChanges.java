package dev.rollcall.confirmation;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.ChangesTakenUp;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When things change hands while an audit runs, those who had them are no longer asked, and those who have them now are:
 * on the page that waits for them, or on one that is opened again with their earlier answers filled in. Who has no page yet
 * is asked with the rest of the work.
 */
@Component
class FollowingChanges {

    private static final String LATE = "SELECT 1 FROM late_change l WHERE l.audit_id = :audit AND l.id > :after";

    private final JdbcClient jdbc;
    private final Audits audits;
    private final Confirmations confirmations;
    private final NothingLeft leftover;
    private final AskingOnceMore asking;
    private final ApplicationEventPublisher events;

    FollowingChanges(
            JdbcClient jdbc,
            Audits audits,
            Confirmations confirmations,
            NothingLeft leftover,
            AskingOnceMore asking,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audits = audits;
        this.confirmations = confirmations;
        this.leftover = leftover;
        this.asking = asking;
        this.events = events;
    }

    @EventListener
    void on(ChangesTakenUp taken) {
        List<UUID> idle = ids("""
                c.state IN ('OPEN', 'DEFERRED') AND (EXISTS (%1$s AND l.holder_from = c.person_id)
                  OR EXISTS (SELECT 1 FROM hand_over h WHERE h.confirmation_id = c.id AND h.state = 'ASKED'
                             AND EXISTS (%1$s AND l.asset_id = h.asset_id)))""".formatted(LATE), taken);
        takeBackHandOvers(taken);
        stop(idle);
        List<UUID> again = ids("""
                c.state IN ('CONFIRMED', 'DIFFERENCES', 'WITHDRAWN') AND EXISTS (SELECT 1 FROM audit_item i
                  WHERE i.audit_id = c.audit_id AND i.holder_id = c.person_id AND i.method = 'ASK' AND i.outcome IS NULL
                    AND EXISTS (%s AND l.asset_id = i.asset_id))""".formatted(LATE), taken);
        if (!again.isEmpty()) {
            Audit audit = audits.find(taken.auditId()).orElseThrow();
            asking.again(confirmations.lock(again), audit.dates().confirmBy());
        }
        events.publishEvent(new ConfirmationsClosed(taken.auditId()));
    }

    private void stop(List<UUID> idle) {
        if (!idle.isEmpty()) {
            confirmations.lock(idle).forEach(one -> leftover.endIfNone(one, ConfirmationState.WITHDRAWN));
            confirmations.flush();
        }
    }

    /** Whoever was said to have it is no longer asked when the register says that somebody else has it, or nobody. */
    private void takeBackHandOvers(ChangesTakenUp taken) {
        jdbc.sql("""
                        UPDATE hand_over SET state = 'TAKEN_BACK' WHERE audit_id = :audit AND state = 'ASKED' AND EXISTS
                          (SELECT 1 FROM late_change l WHERE l.audit_id = :audit AND l.id > :after AND l.what = 'CHANGED'
                             AND l.asset_id = hand_over.asset_id
                             AND (l.holder_to IS NULL OR l.holder_to <> hand_over.to_person_id))""")
                .param("audit", Ids.bytes(taken.auditId().value()))
                .param("after", taken.after())
                .update();
    }

    private List<UUID> ids(String where, ChangesTakenUp taken) {
        return jdbc.sql("SELECT c.id FROM confirmation c WHERE c.audit_id = :audit AND " + where)
                .param("audit", Ids.bytes(taken.auditId().value()))
                .param("after", taken.after())
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
    }
}

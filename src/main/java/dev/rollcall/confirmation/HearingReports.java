package dev.rollcall.confirmation;

import dev.rollcall.register.AssetVerified;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears when somebody reports as gone what their page still asks about. Where it asked for nothing else, it is answered. */
@Component
class HearingReports {

    private final Confirmations confirmations;
    private final NothingLeft leftover;
    private final JdbcClient jdbc;

    HearingReports(Confirmations confirmations, NothingLeft leftover, JdbcClient jdbc) {
        this.confirmations = confirmations;
        this.leftover = leftover;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AssetVerified verified) {
        if (verified.auditId() != null || verified.claim().isPresence()) {
            return;
        }
        List<UUID> asked = jdbc.sql("""
                        SELECT c.id FROM missing_case m JOIN confirmation c ON c.subject_key = m.reported_by_key
                        WHERE m.asset_id = :asset AND m.state <> 'CLOSED' AND c.state IN ('OPEN', 'DEFERRED')
                          AND (EXISTS (SELECT 1 FROM audit_item i WHERE i.audit_id = c.audit_id
                                       AND i.asset_id = m.asset_id AND i.holder_id = c.person_id)
                               OR EXISTS (SELECT 1 FROM hand_over h WHERE h.confirmation_id = c.id
                                          AND h.asset_id = m.asset_id AND h.state = 'ASKED'))
                        ORDER BY c.id""")
                .param("asset", Ids.bytes(verified.assetId().value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
        if (!asked.isEmpty()) {
            confirmations.lock(asked).forEach(one -> leftover.endIfNone(one, ConfirmationState.DIFFERENCES));
            confirmations.flush();
        }
    }
}

package dev.rollcall.evidence.log;

import static dev.rollcall.evidence.log.EvidenceKind.DEPARTURE_STEP;

import dev.rollcall.leaver.DepartureStepped;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what becomes of the things of leavers and movers, in each audit that has the thing and is not over. */
@Component
class HearingLeavers {

    private final WritingEvidence evidence;
    private final JdbcClient jdbc;

    HearingLeavers(WritingEvidence evidence, JdbcClient jdbc) {
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DepartureStepped stepped) {
        List<byte[]> audits = jdbc.sql("""
                        SELECT DISTINCT a.id FROM audit a JOIN audit_item i ON i.audit_id = a.id
                        JOIN departure_event e ON e.asset_id = i.asset_id
                        WHERE e.subject_id = ? AND a.state NOT IN ('DRAFT', 'CLOSED', 'CANCELLED')""")
                .param(Ids.bytes(stepped.subject()))
                .query((row, n) -> row.getBytes(1))
                .list();
        evidence.write(DEPARTURE_STEP, Map.of("audit", audits, "subject", Ids.bytes(stepped.subject())));
    }
}

package dev.rollcall.evidence.log;

import static dev.rollcall.evidence.log.EvidenceKind.MATCHED_TO_PURCHASE;
import static dev.rollcall.evidence.log.EvidenceKind.SEAT_ANSWERED;
import static dev.rollcall.evidence.log.EvidenceKind.TRANSFER_CHANGED;

import dev.rollcall.purchase.UnitMatched;
import dev.rollcall.register.TransferChanged;
import dev.rollcall.review.SeatAnswered;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what changes in the register while audits look at it: transfers, seats that people give up, and what
 * was registered from a purchase. */
@Component
class HearingRegister {

    private final WritingEvidence evidence;
    private final JdbcClient jdbc;

    HearingRegister(WritingEvidence evidence, JdbcClient jdbc) {
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** In each audit that has the asset and is not over. */
    @EventListener
    void on(TransferChanged changed) {
        List<byte[]> audits = jdbc.sql("""
                        SELECT a.id FROM audit a JOIN audit_item i ON i.audit_id = a.id
                        WHERE i.asset_id = ? AND a.state NOT IN ('CLOSED', 'CANCELLED')""")
                .param(Ids.bytes(changed.assetId().value()))
                .query((row, n) -> row.getBytes(1))
                .list();
        evidence.write(TRANSFER_CHANGED, Map.of("audit", audits, "id", Ids.bytes(changed.transfer())), changed.by());
    }

    @EventListener
    void on(UnitMatched matched) {
        evidence.write(
                MATCHED_TO_PURCHASE, Map.of("id", Ids.bytes(matched.unitId().value())));
    }

    @EventListener
    void on(SeatAnswered answered) {
        evidence.write(SEAT_ANSWERED, Map.of("id", answered.question()));
    }
}

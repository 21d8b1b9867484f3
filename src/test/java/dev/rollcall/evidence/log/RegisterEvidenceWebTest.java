package dev.rollcall.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.evidence.ReportRows;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.history.Author;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.TransferChanged;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class RegisterEvidenceWebTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private final UUID transfer = Ids.next();
    private UUID audit;
    private UUID asset;

    @BeforeEach
    void aTransferOfAnItem() {
        audit = new ReportRows(jdbc, "Transfer test").audit.value();
        asset = jdbc.sql("SELECT asset_id FROM audit_item WHERE audit_id = ? AND tag = 'M-1'")
                .param(Ids.bytes(audit))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
        jdbc.sql("INSERT INTO asset_transfer (id, asset_id, from_entity_id, to_entity_id, proposed_for, reason, state,"
                        + " proposed_by, proposed_at) VALUES (?, ?, ?, ?, ?, 'Sold', 'PROPOSED', 'Ida',"
                        + " TIMESTAMP '2026-03-01 10:00:00')")
                .params(Ids.bytes(transfer), Ids.bytes(asset), entity("Seller"), entity("Buyer"), entity("Third"))
                .update();
    }

    @Test
    void writesEachStepOfATransferWhileTheAuditRuns() {
        changed();
        assertThat(WrittenEvidence.kinds(jdbc, audit)).doesNotContain("TRANSFER_CHANGED");

        jdbc.sql("UPDATE audit SET state = 'RUNNING' WHERE id = ?")
                .param(Ids.bytes(audit))
                .update();
        changed();
        jdbc.sql("UPDATE asset_transfer SET state = 'AGREED', decided_by = 'Ben', decided_at = proposed_at")
                .update();
        changed();
        changed();

        assertThat(WrittenEvidence.kinds(jdbc, audit))
                .filteredOn("TRANSFER_CHANGED"::equals)
                .hasSize(2);
    }

    private void changed() {
        events.publishEvent(new TransferChanged(transfer, new AssetId(asset), Author.system("test")));
    }

    private byte[] entity(String name) {
        byte[] id = Ids.bytes(Ids.next());
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(id, name)
                .update();
        return id;
    }
}

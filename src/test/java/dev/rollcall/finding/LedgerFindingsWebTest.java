package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.purchase.ledger.ComparingLedgers;
import dev.rollcall.purchase.ledger.ComparingLedgers.Ledger;
import dev.rollcall.purchase.ledger.ComparingLedgers.Line;
import dev.rollcall.purchase.ledger.Difference;
import dev.rollcall.purchase.ledger.UploadingLedgers;
import dev.rollcall.register.EntityId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody noted of the ledger is a finding of the audits of its legal entity while it lasts. */
@WebTest
class LedgerFindingsWebTest extends ReviewFixture {

    private static final String LEDGER = """
            Asset number,Description,Serial,Order number,Cost,Written off on
            FA-9,Server that nobody recorded,SRV-9,4711,5000,
            REV-2,Laptop,,,900,2025-12-31
            """;

    @Autowired
    UploadingLedgers uploading;

    @Autowired
    ComparingLedgers comparing;

    @TempDir
    Path folder;

    @Test
    void eachSortOfDifferenceIsAFindingOnceItIsNoted() throws IOException {
        verification(item("REV-1", ann, 900), "HELD", null, ann);
        verification(item("REV-2", ann, 900), "HELD", null, ann);
        Ledger ledger = upload(LEDGER);
        reconciling.reconcile(audit);
        assertThat(open()).isEmpty();

        for (Difference difference : Difference.values()) {
            note(ledger, difference);
            note(ledger, difference);
        }
        reconciling.reconcile(audit);
        reconciling.reconcile(audit);

        assertThat(open())
                .extracting(finding -> finding.kind() + " " + finding.title())
                .containsExactlyInAnyOrder(
                        "BOUGHT_NOT_RECORDED Server that nobody recorded",
                        "RECORDED_NOT_BOUGHT REV-1 Laptop",
                        "WRITTEN_OFF_IN_USE REV-2 Laptop");
    }

    @Test
    void aFindingEndsWhenLedgerAndRegisterAgree() throws IOException {
        verification(item("REV-1", ann, 900), "HELD", null, ann);
        note(upload(LEDGER), Difference.NEVER_BOUGHT);
        reconciling.reconcile(audit);
        assertThat(open()).hasSize(1);

        upload(LEDGER + "REV-1,Laptop,,,900,\n");
        reconciling.reconcile(audit);

        assertThat(open()).isEmpty();
    }

    private void note(Ledger ledger, Difference difference) {
        EntityId of = new EntityId(entity);
        comparing.note(
                of,
                ledger,
                difference,
                comparing
                        .page(of, ledger, difference, BigDecimal.ZERO, 0)
                        .map(Line::subject)
                        .getContent(),
                it);
    }

    private Ledger upload(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.csv"), text);
        uploading.upload(new EntityId(entity), file, "ledger.csv", it).value();
        return comparing.ledger(new EntityId(entity), it).orElseThrow();
    }

    private List<Finding> open() {
        return findings.list(audit, null, FindingState.OPEN, null, ALL).getContent();
    }
}

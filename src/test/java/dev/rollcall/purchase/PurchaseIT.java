package dev.rollcall.purchase;

import static dev.rollcall.purchase.PurchaseWorld.IT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.Received.Outcome;
import dev.rollcall.purchase.ledger.ComparingLedgers;
import dev.rollcall.purchase.ledger.ComparingLedgers.Ledger;
import dev.rollcall.purchase.ledger.Difference;
import dev.rollcall.purchase.ledger.UploadingLedgers;
import dev.rollcall.values.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A purchase on a real server with the job executor on: from its order to the word of whoever has the thing. */
@ServerTest
class PurchaseIT {

    private static final int ROWS = 100_000;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PurchaseProcess process;

    @Autowired
    IssuingUnits issuing;

    @Autowired
    AcknowledgingReceipts acknowledging;

    @Autowired
    Issues issues;

    @Autowired
    UploadingLedgers uploading;

    @Autowired
    ComparingLedgers comparing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CompanyTime time;

    @TempDir
    Path folder;

    private PurchaseWorld world;

    @BeforeEach
    void aBuyer() {
        world = PurchaseWorld.in(beans);
    }

    @Test
    void runsFromTheOrderToTheReceipt() {
        PersonId anna = world.person("Anna Purchase");
        PurchaseId id = world.record(
                "IT-1", new OrderedLine(1, world.laptop, "Dell", "Latitude", 2, new BigDecimal("950"), 36, anna));
        world.scan(id, "PIT-1");
        Result<Received> again = world.receiving.scan(id, PurchaseWorld.serial("PIT-1"), IT);
        assertThat(again.value().outcome()).isEqualTo(Outcome.REGISTERED);
        world.scan(id, "PIT-2");
        assertThat(world.state(id)).isEqualTo(PurchaseState.OPEN);

        List<IssueId> issued = world.units.of(id).stream()
                .map(unit -> issuing.issue(id, unit.id(), anna, IT).value())
                .toList();

        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
        issued.forEach(
                issue -> acknowledging.acknowledge(issue, anna, true, null).value());
        assertThat(issues.openTo(anna)).isEmpty();
    }

    @Test
    void twoWhoScanTheSameThingRegisterItOnce() {
        PurchaseId id = world.record("IT-2", world.line(1, world.laptop, 8));
        List<Outcome> outcomes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(turn -> world.scan(
                                id,
                                new Piece("by-" + turn, "TWICE-" + world.entity, null, null, null, null, null, null))
                        .outcome())
                .toList();

        assertThat(outcomes).containsOnlyOnce(Outcome.REGISTERED);
        assertThat(world.lines.of(id).get(0).kept()).isOne();
    }

    @Test
    void aLateDeliveryIsReportedByItself() {
        PurchaseId id = world.record("IT-3", world.line(1, world.laptop, 1));
        world.jdbc
                .sql("UPDATE purchase SET expected_on = ? WHERE id = ?")
                .params(time.today().minusDays(9), dev.rollcall.values.Ids.bytes(id.value()))
                .update();
        transactions.executeWithoutResult(status -> process.changed(id, Instant.now()));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !world.timeline.of(id).isEmpty()
                        && (world.purchases.find(id).orElseThrow().overdueSince() != null
                                || time.today().getDayOfWeek().getValue() > 5));
    }

    @Test
    void comparesALedgerOfAHundredThousandRows() throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "FA-" + row + ",Thing " + row + ",SN" + row + "," + row % 900 + ".50,"
                        + (row % 10 == 0 ? "2025-06-30" : ""))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(
                folder.resolve("ledger.csv"), "Asset number,Description,Serial number,Cost,Retired on\n" + rows);

        long start = System.nanoTime();
        assertThat(uploading.upload(world.entity, file, "ledger.csv", IT).value())
                .isEqualTo(ROWS);
        Ledger ledger = comparing.ledger(world.entity, IT).orElseThrow();
        Map<Difference, Long> counts = comparing.counts(world.entity, ledger, BigDecimal.ZERO);
        assertThat(comparing.page(world.entity, ledger, Difference.NOT_REGISTERED, BigDecimal.ZERO, 3))
                .hasSize(50);

        assertThat(counts).containsEntry(Difference.NOT_REGISTERED, ROWS * 9L / 10);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    }
}

package dev.rollcall.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.ServerTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SealingEvidenceIT {

    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 30;
    private static final int ROLLED_BACK = 6;
    private static final int ROWS = 20;

    @Autowired
    private EvidenceRows log;

    @Autowired
    private WritingEvidence writing;

    @Autowired
    private SealingEvidence sealing;

    @Autowired
    private CheckingEvidence checking;

    @Autowired
    private TransactionTemplate transactions;

    private final AuditId audit = new AuditId(Ids.next());

    @Test
    void twoSealersMakeOneChainWhileOthersWrite() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        CountDownLatch written = new CountDownLatch(WRITERS);
        List<Callable<Void>> work = new ArrayList<>();
        IntStream.range(0, WRITERS).forEach(writer -> work.add(() -> write(writer, written)));
        IntStream.range(0, 2).forEach(sealer -> work.add(() -> seal(written)));
        for (Future<Void> one : threads.invokeAll(work)) {
            one.get();
        }
        threads.shutdown();
        sealing.seal(audit);

        List<EvidenceRow> rows = log.after(audit, 0, 10_000);
        assertThat(rows)
                .extracting(EvidenceRow::no)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS * (TRANSACTIONS - ROLLED_BACK) * ROWS)
                        .boxed()
                        .toList());
        assertThat(checking.check(audit, null).isIntact()).isTrue();
        assertThat(checking.check(audit, null).end().no()).isEqualTo(rows.size());
    }

    @Test
    void aRowThatCommitsLateComesLaterInTheChain() throws Exception {
        CountDownLatch early = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<?> slow = thread.submit(() -> transactions.executeWithoutResult(open -> {
            log.append(List.of(row("slow")));
            early.countDown();
            await(sealed);
        }));
        early.await();
        transactions.executeWithoutResult(quick -> log.append(List.of(row("quick"))));
        sealing.seal(audit);
        sealed.countDown();
        slow.get();
        sealing.seal(audit);
        thread.shutdown();

        List<EvidenceRow> rows = log.after(audit, 0, 10);
        assertThat(rows).extracting(EvidenceRow::sourceRef).containsExactly("mail:quick:0", "mail:slow:0");
        assertThat(rows.get(0).id()).isGreaterThan(rows.get(1).id());
        assertThat(checking.check(audit, null).isIntact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(EvidenceKind.class)
    void eachKindIsReadByAStatementThatTheServerKnows(EvidenceKind kind) {
        Map<String, Object> nothing =
                kind == EvidenceKind.MAIL_SENT ? Map.of("id", 0L) : Map.of("audit", Ids.bytes(audit.value()));
        transactions.executeWithoutResult(open -> writing.write(kind, nothing));

        assertThat(log.unsealed(audit, 1)).isEmpty();
    }

    private Void write(int writer, CountDownLatch written) {
        for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
            int number = transaction;
            transactions.executeWithoutResult(open -> {
                log.append(IntStream.range(0, ROWS)
                        .mapToObj(n -> row(writer + "-" + number + "-" + n))
                        .toList());
                if (number % 5 == 4) {
                    open.setRollbackOnly();
                }
            });
        }
        written.countDown();
        return null;
    }

    private Void seal(CountDownLatch written) {
        while (written.getCount() > 0) {
            sealing.seal(audit);
        }
        return null;
    }

    private EvidenceRow row(String name) {
        return new EvidenceRow(
                0,
                audit.value(),
                EvidenceKind.MAIL_SENT,
                "mail:" + name + ":0",
                null,
                null,
                null,
                null,
                "Rollcall",
                Instant.parse("2026-03-02T08:00:00Z"),
                "{\"n\":\"" + name + "\"}",
                null,
                null,
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

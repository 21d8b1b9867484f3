package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndingWorkTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    private final Audit audit = new Audit(
            AuditId.next(),
            new AuditDraft("Spring", false, null, Scope.everything(), null, new AuditDates(DAY, DAY, DAY, DAY)),
            "Ida",
            NOW);
    private final Audits audits = mock(Audits.class);
    private final Pile confirmations = new Pile(3);
    private final Pile counts = new Pile(1);
    private final EndingWork ending =
            new EndingWork(audits, List.of(confirmations, counts), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void theAuditIsRunning() {
        when(audits.lock(audit.auditId())).thenReturn(Optional.of(audit));
        audit.start("Ida");
        audit.run(NOW);
    }

    @Test
    void closesEverySortOfWorkChunkByChunk() {
        assertThat(ending.open(audit.auditId())).isEqualTo(4);
        assertThat(ending.closeSome(audit.auditId())).isTrue();
        assertThat(audit.state()).isEqualTo(AuditState.CLOSING);
        assertThat(ending.closeSome(audit.auditId())).isTrue();
        assertThat(ending.closeSome(audit.auditId())).isFalse();
        assertThat(audit.state()).isEqualTo(AuditState.RECONCILING);
        assertThat(ending.open(audit.auditId())).isZero();
    }

    @Test
    void closingOnceMoreDoesNothing() {
        while (ending.closeSome(audit.auditId())) {
            assertThat(audit.state()).isEqualTo(AuditState.CLOSING);
        }
        assertThat(ending.closeSome(audit.auditId())).isFalse();
        assertThat(audit.state()).isEqualTo(AuditState.RECONCILING);
    }

    @Test
    void withdrawsUntilNothingIsOut() {
        audit.cancel("Merger", NOW);
        while (ending.withdrawSome(audit.auditId())) {
            assertThat(audit.state()).isEqualTo(AuditState.CANCELLING);
        }
        assertThat(audit.state()).isEqualTo(AuditState.CANCELLED);
        assertThat(ending.withdrawSome(audit.auditId())).isFalse();
    }

    @Test
    void closesNothingOfACancelledAudit() {
        audit.cancel("Merger", NOW);
        assertThat(ending.closeSome(audit.auditId())).isFalse();
        assertThat(ending.open(audit.auditId())).isEqualTo(4);
    }

    @Test
    void withdrawsNothingOfARunningAudit() {
        assertThat(ending.withdrawSome(audit.auditId())).isFalse();
        assertThat(ending.open(audit.auditId())).isEqualTo(4);
    }

    /** Work that ends one piece at a time. */
    private static final class Pile implements Work {

        private int left;

        Pile(int left) {
            this.left = left;
        }

        @Override
        public String name() {
            return "pieces";
        }

        @Override
        public long open(AuditId audit) {
            return left;
        }

        @Override
        public boolean closeSome(AuditId audit) {
            left = Math.max(0, left - 1);
            return left > 0;
        }

        @Override
        public boolean withdrawSome(AuditId audit) {
            return closeSome(audit);
        }

        @Override
        public Map<String, Long> counts(AuditId audit) {
            return Map.of("OPEN", (long) left);
        }
    }
}

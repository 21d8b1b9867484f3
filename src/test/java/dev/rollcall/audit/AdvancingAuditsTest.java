package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.rollcall.history.Author;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdvancingAuditsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    private final Audit audit = new Audit(
            AuditId.next(),
            new AuditDraft("Spring", false, null, Scope.everything(), null, new AuditDates(DAY, DAY, DAY, DAY)),
            Author.system("Ida"),
            NOW);
    private final Audits audits = mock(Audits.class);
    private final List<Object> events = new ArrayList<>();
    private final AdvancingAudits advancing =
            new AdvancingAudits(audits, events::add, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void theAuditIsRunning() {
        when(audits.lock(audit.auditId())).thenReturn(Optional.of(audit));
        audit.start(Author.system("Ida"));
        audit.run(NOW);
    }

    @Test
    void takesAStepAndRepeatsItWithoutHarm() {
        assertThat(advancing.to(audit.auditId(), AuditState.CLOSING)).isTrue();
        assertThat(advancing.to(audit.auditId(), AuditState.RECONCILING)).isTrue();
        assertThat(advancing.to(audit.auditId(), AuditState.RECONCILING)).isTrue();
        assertThat(advancing.to(audit.auditId(), AuditState.IN_REVIEW)).isTrue();
        assertThat(advancing.to(audit.auditId(), AuditState.RECONCILING)).isFalse();
        assertThat(audit.state()).isEqualTo(AuditState.IN_REVIEW);
    }

    @Test
    void leavesACancelledAuditAlone() {
        audit.cancel("Merger", NOW);
        assertThat(advancing.to(audit.auditId(), AuditState.CLOSING)).isFalse();
        assertThat(advancing.to(audit.auditId(), AuditState.CANCELLED)).isTrue();
    }

    @Test
    void refusesToLeaveOutAStep() {
        assertThatIllegalStateException().isThrownBy(() -> advancing.to(audit.auditId(), AuditState.CLOSED));
    }

    @Test
    void saysThatTheAuditIsClosedOnce() {
        for (AuditState next : List.of(
                AuditState.CLOSING,
                AuditState.RECONCILING,
                AuditState.APPLYING,
                AuditState.CLOSED,
                AuditState.CLOSED)) {
            advancing.to(audit.auditId(), next);
        }
        assertThat(events).containsExactly(new AuditClosed(audit.auditId()));
    }
}

package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.history.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final AuditDates DATES = new AuditDates(
            LocalDate.parse("2026-03-03"),
            LocalDate.parse("2026-03-20"),
            LocalDate.parse("2026-03-24"),
            LocalDate.parse("2026-04-10"));

    private final Audit audit = new Audit(AuditId.next(), draft("Spring"), Author.system("Ida"), NOW);

    @Test
    void goesFromDraftToClosed() {
        audit.start(Author.system("Ida"));
        audit.run(NOW);
        audit.advance(AuditState.CLOSING, NOW);
        audit.advance(AuditState.RECONCILING, NOW);
        audit.advance(AuditState.IN_REVIEW, NOW);
        audit.advance(AuditState.APPLYING, NOW);
        audit.advance(AuditState.CLOSED, NOW);
        assertThat(audit.state()).isEqualTo(AuditState.CLOSED);
        assertThat(audit.record().approvedBy().name()).isEqualTo("Ida");
        assertThat(audit.record().frozenAt()).isEqualTo(NOW);
        assertThat(audit.record().closedAt()).isEqualTo(NOW);
    }

    @Test
    void skipsTheReviewWhenThereIsNothingToSettle() {
        assertThat(AuditState.RECONCILING.leadsTo(AuditState.APPLYING)).isTrue();
    }

    @Test
    void cannotBeStartedTwice() {
        audit.start(Author.system("Ida"));
        assertThatIllegalStateException().isThrownBy(() -> audit.start(Author.system("Ben")));
    }

    @Test
    void cannotBeEditedOnceStarted() {
        audit.start(Author.system("Ida"));
        assertThatIllegalStateException().isThrownBy(() -> audit.edit(draft("Other")));
    }

    @ParameterizedTest
    @EnumSource(
            value = AuditState.class,
            names = {"CLOSED", "CANCELLING", "CANCELLED"},
            mode = EnumSource.Mode.EXCLUDE)
    void canBeCancelledAtEveryStep(AuditState state) {
        assertThat(state.leadsTo(AuditState.CANCELLING)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AuditState.class)
    void staysClosedAndCancelledForGood(AuditState next) {
        assertThat(AuditState.CLOSED.leadsTo(next)).isFalse();
        assertThat(AuditState.CANCELLED.leadsTo(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AuditState.class)
    void neverGoesBack(AuditState next) {
        for (AuditState state : AuditState.values()) {
            assertThat(state.leadsTo(next) && next.ordinal() <= state.ordinal()).isFalse();
        }
    }

    @Test
    void startingRunningAndCancellingHaveVerbsOfTheirOwn() {
        assertThatThrownBy(() -> audit.advance(AuditState.CANCELLING, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void remembersWhyItWasCancelled() {
        audit.cancel("Merger", NOW);
        assertThat(audit.record().cancelReason()).isEqualTo("Merger");
        assertThat(audit.state().isCalledOff()).isTrue();
    }

    @Test
    void datesStayOnceTheWorkHasEnded() {
        audit.start(Author.system("Ida"));
        audit.run(NOW);
        audit.moveDates(DATES);
        audit.advance(AuditState.CLOSING, NOW);
        assertThatIllegalStateException().isThrownBy(() -> audit.moveDates(DATES));
    }

    @Test
    void isCountersignedOnceAndOnlyWhenSingleHanded() {
        assertThatIllegalStateException().isThrownBy(() -> audit.countersign(Author.system("Owner"), NOW));
        audit.workSingleHanded(Author.system("Ida"), LocalDate.parse("2026-03-02"), "One person");
        audit.countersign(Author.system("Owner"), NOW);
        assertThatIllegalStateException().isThrownBy(() -> audit.countersign(Author.system("Owner"), NOW));
    }

    @Test
    void worksSingleHandedFromADayToADay() {
        assertThatIllegalStateException()
                .isThrownBy(() -> audit.workTogether(Author.system("Ida"), LocalDate.parse("2026-03-02"), "Hired"));
        audit.workSingleHanded(Author.system("Ida"), LocalDate.parse("2026-03-02"), "One person");
        assertThat(audit.isSingleHanded()).isTrue();
        audit.workTogether(Author.system("Ida"), LocalDate.parse("2026-03-05"), "Hired a second");

        assertThat(audit.isSingleHanded()).isFalse();
        assertThat(audit.record().singleHandedWords())
                .isEqualTo("from 2 Mar 2026 to 5 Mar 2026: One person. Ended: Hired a second");
    }

    @Test
    void keepsWhatWasLaidDown() {
        Scope scope = new Scope(
                Scope.Match.ANY,
                List.of(new ScopeCondition(ScopeCondition.Field.STATUS, ScopeCondition.Comparison.IS, "IN_USE")),
                List.of(Scope.everything()));
        audit.edit(new AuditDraft(" Spring ", true, null, scope, "  ", DATES));
        assertThat(audit.draft().scope()).isEqualTo(scope);
        assertThat(audit.name()).isEqualTo("Spring");
        assertThat(audit.draft().announcement()).isNull();
        assertThat(audit.isDiscovery()).isTrue();
    }

    private static AuditDraft draft(String name) {
        return new AuditDraft(name, false, null, Scope.everything(), null, DATES);
    }
}

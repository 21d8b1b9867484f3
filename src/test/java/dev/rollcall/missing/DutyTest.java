package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.calendar.BusinessDaysFixture;
import dev.rollcall.calendar.Workdays;
import dev.rollcall.missing.Duty.StandIns;
import dev.rollcall.missing.Whom.Candidate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Workdays GERMANY = new Workdays(BusinessDaysFixture.of("DE"), "DE", null);

    private final UUID deputyId = Ids.next();
    private final UUID managerId = Ids.next();
    private final Candidate deputy = candidate(deputyId, false, true, null);
    private final Candidate manager = candidate(managerId, false, true, null);

    @Test
    void whoeverIsThereIsAskedToday() {
        assertThat(duty(AskedAs.HOLDER, asked(false, true, null)).value().from())
                .isEqualTo(TODAY);
    }

    @Test
    void nobodyIsAskedWhoHasLeft() {
        assertThat(duty(AskedAs.PREVIOUS, asked(true, true, null)).refusal()).contains("Ann has left.");
    }

    @Test
    void theManagerSpeaksForWhomNoMailReachesAndTheDeputyForAManager() {
        Candidate without = asked(false, false, null);

        assertThat(duty(AskedAs.HOLDER, without).value())
                .returns(new PersonId(managerId), Duty::person)
                .returns(without, Duty::speaksFor);
        assertThat(duty(AskedAs.MANAGER, without).value().person()).isEqualTo(new PersonId(deputyId));
    }

    @Test
    void nobodyWhoIsAwaySpeaksForAnybody() {
        Candidate away = candidate(managerId, false, true, LocalDate.of(2026, 11, 19));

        assertThat(Duty.of(
                                AskedAs.HOLDER,
                                asked(false, false, null),
                                new StandIns(Optional.of(deputy), Optional.of(away)),
                                TODAY,
                                GERMANY)
                        .refusal())
                .contains("Ann cannot be reached by mail, and nobody speaks for them.");
    }

    @Test
    void theDeputyStandsInForAManagerAndForNobodyElse() {
        Candidate away = asked(false, true, LocalDate.of(2026, 11, 20));

        assertThat(duty(AskedAs.MANAGER, away).value().person()).isEqualTo(new PersonId(deputyId));
        assertThat(duty(AskedAs.HOLDER, away).value())
                .returns(away.id(), Duty::person)
                .returns(LocalDate.of(2026, 11, 23), Duty::from);
    }

    @Test
    void aDeputyWhoIsAwayTooStandsInForNobody() {
        Candidate away = asked(false, true, LocalDate.of(2026, 11, 20));
        Candidate deputyAway = candidate(deputyId, false, true, LocalDate.of(2026, 11, 19));

        assertThat(Duty.of(
                                AskedAs.MANAGER,
                                away,
                                new StandIns(Optional.of(deputyAway), Optional.of(manager)),
                                TODAY,
                                GERMANY)
                        .value()
                        .person())
                .isEqualTo(away.id());
    }

    @Test
    void nobodyIsWaitedForLongerThanThreeWeeks() {
        assertThat(duty(AskedAs.HOLDER, asked(false, true, LocalDate.of(2026, 12, 7)))
                        .isDone())
                .isTrue();
        assertThat(duty(AskedAs.HOLDER, asked(false, true, LocalDate.of(2026, 12, 8)))
                        .refusal())
                .contains("Ann is away until 8 Dec 2026.");
    }

    private Result<Duty> duty(AskedAs part, Candidate asked) {
        return Duty.of(part, asked, new StandIns(Optional.of(deputy), Optional.of(manager)), TODAY, GERMANY);
    }

    private static Candidate asked(boolean left, boolean reachable, LocalDate awayUntil) {
        return candidate(Ids.next(), left, reachable, awayUntil);
    }

    private static Candidate candidate(UUID id, boolean left, boolean reachable, LocalDate awayUntil) {
        return new Candidate(new PersonId(id), "Ann", left, reachable, null, null, awayUntil);
    }
}

package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.audit.AuditId;
import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    private final Confirmation confirmation =
            new Confirmation(ConfirmationId.next(), AuditId.next(), PersonId.next(), UUID.randomUUID(), null, DUE);

    @Test
    void takesAnswersUntilItsLastDay() {
        confirmation.open("1", DUE, Instant.EPOCH);

        assertThat(confirmation.isAnswerable(DUE, true, false)).isTrue();
        assertThat(confirmation.isAnswerable(DUE.plusDays(1), true, false)).isFalse();
        assertThat(confirmation.isAnswerable(DUE, false, false)).isFalse();
    }

    @Test
    void completesItsTaskOnce() {
        confirmation.open("1", DUE, Instant.EPOCH);

        assertThat(confirmation.answer(ConfirmationState.CONFIRMED, null, Instant.EPOCH))
                .isTrue();
        assertThat(confirmation.answer(ConfirmationState.DIFFERENCES, null, Instant.EPOCH))
                .isFalse();
    }

    @Test
    void asksTheAbsentOnTheirReturn() {
        confirmation.defer(DUE.plusDays(9));

        assertThat(confirmation.isAnswerable(DUE.plusDays(5), false, true)).isTrue();
        confirmation.open("1", DUE.plusDays(20), Instant.EPOCH);
        assertThat(confirmation.state()).isEqualTo(ConfirmationState.OPEN);
    }

    @Test
    void refusesAnAnswerBeforeItIsOpen() {
        assertThatThrownBy(() -> confirmation.answer(ConfirmationState.CONFIRMED, null, Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void standsAsItWasAnsweredWhenNothingIsLeftToAsk() {
        confirmation.open("1", DUE, Instant.EPOCH);
        confirmation.answer(ConfirmationState.CONFIRMED, null, Instant.EPOCH);
        confirmation.open("2", DUE, Instant.EPOCH);

        assertThat(confirmation.stopAsking(ConfirmationState.CONFIRMED, Instant.EPOCH))
                .isTrue();
        assertThat(confirmation.state()).isEqualTo(ConfirmationState.CONFIRMED);
        assertThat(confirmation.stopAsking(ConfirmationState.DIFFERENCES, Instant.EPOCH))
                .isFalse();
        assertThat(confirmation.state()).isEqualTo(ConfirmationState.CONFIRMED);
    }

    @Test
    void isWithdrawnWhenNothingIsLeftToAskAndNothingWasSaid() {
        confirmation.open("1", DUE, Instant.EPOCH);

        assertThat(confirmation.stopAsking(ConfirmationState.WITHDRAWN, Instant.EPOCH))
                .isTrue();
        assertThat(confirmation.state()).isEqualTo(ConfirmationState.WITHDRAWN);
        confirmation.open("2", DUE, Instant.EPOCH);
        assertThat(confirmation.state()).isEqualTo(ConfirmationState.OPEN);
    }
}

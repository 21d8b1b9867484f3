package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says where an answer leaves a confirmation. "Can't check until" is not final: before the last day the page stays open,
 * with its task, and is opened again where an earlier answer had ended it. Afterwards it is deferred until that day.
 */
@Component
class SettlingConfirmations {

    private final OpeningConfirmations opening;
    private final ConfirmationProcess process;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    SettlingConfirmations(
            OpeningConfirmations opening,
            ConfirmationProcess process,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.opening = opening;
        this.process = process;
        this.time = time;
        this.events = events;
    }

    void settle(Confirmation confirmation, List<ItemAnswer> own, boolean unlisted, Answered answered) {
        Optional<LocalDate> later = PageAnswers.askAgainOn(own);
        boolean endsTask = false;
        if (later.isPresent() && !time.today().isAfter(confirmation.due())) {
            if (confirmation.processEnded()) {
                opening.reopen(confirmation, confirmation.due());
            }
            confirmation.answerForNow(later.get(), answered.receipt().at());
        } else {
            endsTask = confirmation.answer(
                    PageAnswers.outcome(own, unlisted),
                    later.orElse(null),
                    answered.receipt().at());
        }
        publish(confirmation, answered);
        if (endsTask && confirmation.processInstanceId() != null) {
            process.end(confirmation.processInstanceId(), confirmation.state());
        }
    }

    private void publish(Confirmation confirmation, Answered answered) {
        Receipt receipt = answered.receipt();
        GivenBy by = answered.by();
        events.publishEvent(new ConfirmationAnswered(
                confirmation.confirmationId(),
                confirmation.auditId(),
                confirmation.subjectKey(),
                receipt.submission(),
                receipt.reference(),
                by.author().key(),
                by.author().name(),
                by.onBehalf(),
                confirmation.state(),
                answered.replaced()));
    }

    /** @param replaced whether an earlier answer was */
    record Answered(Receipt receipt, GivenBy by, boolean replaced) {}
}

package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens confirmations that have just been made: starts their process, chunk-wise, and writes them. */
@Component
class OpeningConfirmations {

    private final ConfirmationSets sets;
    private final ConfirmationProcess process;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    OpeningConfirmations(
            ConfirmationSets sets, ConfirmationProcess process, CompanyTime time, ApplicationEventPublisher events) {
        this.events = events;
        this.sets = sets;
        this.process = process;
        this.time = time;
    }

    /** Those that were deferred already are only written: nobody is asked while absent. */
    void open(List<Confirmation> prepared) {
        List<Confirmation> present = prepared.stream()
                .filter(one -> one.state() == ConfirmationState.PREPARED)
                .toList();
        Map<ConfirmationId, String> instances = process.start(present.stream()
                .map(one -> new ConfirmationProcess.Start(one.confirmationId(), one.personId()))
                .toList());
        present.forEach(one -> one.open(instances.get(one.confirmationId()), one.due(), time.now()));
        sets.insert(prepared);
        events.publishEvent(new ConfirmationsOpened(
                prepared.stream().map(Confirmation::confirmationId).toList()));
    }

    /** Asks somebody once more, until a new day. */
    void reopen(Confirmation confirmation, LocalDate due) {
        Map<ConfirmationId, String> instances = process.start(
                List.of(new ConfirmationProcess.Start(confirmation.confirmationId(), confirmation.personId())));
        confirmation.open(instances.get(confirmation.confirmationId()), due, time.now());
        events.publishEvent(new ConfirmationsOpened(List.of(confirmation.confirmationId())));
    }
}

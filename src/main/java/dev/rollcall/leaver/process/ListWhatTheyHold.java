package dev.rollcall.leaver.process;

import dev.rollcall.leaver.DepartureId;
import dev.rollcall.leaver.ListingThings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "List what they hold". */
@Component
class ListWhatTheyHold implements JavaDelegate {

    private final ListingThings listing;

    ListWhatTheyHold(ListingThings listing) {
        this.listing = listing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(
                CamundaDepartureProcess.variables(listing.start(DepartureId.of(execution.getProcessBusinessKey()))));
    }
}

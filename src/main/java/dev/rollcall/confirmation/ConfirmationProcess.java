package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What confirmations ask of their process. */
public interface ConfirmationProcess {

    /** Starts one instance each, in the caller's transaction, and gives back their ids. */
    Map<ConfirmationId, String> start(List<Start> confirmations);

    /** Completes the open task of one instance; nothing happens when somebody else or the deadline was faster. */
    void end(String instanceId, ConfirmationState outcome);

    /** Completes the open tasks of many instances with one outcome. */
    void endAll(Collection<String> instanceIds, ConfirmationState outcome);

    /** Id of the process. */
    String id();

    /** The element at which a confirmation in this state is counted on the diagram. */
    String element(ConfirmationState state);

    /**
     * @param confirmation business key
     * @param person assignee of the task
     */
    record Start(ConfirmationId confirmation, PersonId person) {}
}

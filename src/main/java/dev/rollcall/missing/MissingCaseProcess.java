package dev.rollcall.missing;

import dev.rollcall.people.PersonId;
import java.util.Collection;
import java.util.Map;

/** What a case asks of its process. */
public interface MissingCaseProcess {

    /**
     * Starts the processes of these cases; gives the instance of each.
     *
     * @param cases case → whether security has to be told
     */
    Map<CaseId, String> start(Map<CaseId, Boolean> cases);

    /** Completes the task at which a case in the state waits. */
    void goOn(String instance, CaseState from, String outcome);

    /** The same for many. */
    void goOnAll(Collection<String> instances, CaseState from, String outcome);

    /** Completes the task of telling security. */
    void incidentReported(String instance);

    /** Completes all tasks but that of confirming: nobody looks, asks or reports any more. */
    void found(String instance);

    /** Somebody else has to say where it is. */
    void reassign(String instance, PersonId person);

    /** Takes the case to its end from wherever it stands. */
    void end(String instance, Ending ending);
}

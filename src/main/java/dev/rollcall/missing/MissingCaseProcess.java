package dev.rollcall.missing;

import java.util.List;
import java.util.Map;

/** What a case asks of its process. */
public interface MissingCaseProcess {

    /** Starts the processes of these cases; gives the instance of each. */
    Map<CaseId, String> opened(List<CaseId> cases);

    /** Completes the open task of the case with the outcome. */
    void goOn(String instance, String outcome);

    /** Takes the case to its end by whatever tasks are left. */
    void end(String instance, Ending ending);
}

package dev.rollcall.locate;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What counts and searches ask of their processes. All in the caller's transaction. */
public interface LocateProcess {

    /** Starts a count; the counter may be null for the IT staff as a whole. */
    List<String> startCounts(List<Start> counts);

    List<String> startSearches(Collection<UUID> searches);

    /** Completes the open task of one instance with an outcome of its process; nothing happens when none is open. */
    void end(String instanceId, String outcome);

    void endAll(Collection<String> instanceIds, String outcome);

    /** Id of the process of a count. */
    String countId();

    /** Id of the process of a search. */
    String searchId();

    /** The element at which a count in this state is counted on the diagram. */
    String element(CountState state);

    /** The element at which a search in this state is counted on the diagram. */
    String element(SearchState state);

    /**
     * @param count business key
     * @param counter person, null for the IT staff
     */
    record Start(UUID count, UUID counter) {}
}

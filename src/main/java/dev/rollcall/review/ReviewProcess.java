package dev.rollcall.review;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What reviews ask of their processes. All in the caller's transaction. */
public interface ReviewProcess {

    /** Starts a review for each, and gives their instances in the same order. */
    List<String> start(List<Start> reviews);

    /** Completes the open task of an instance. */
    void done(String instanceId);

    /** Completes the open task with the verdict. */
    void decided(String instanceId, Verdict verdict);

    /** Ends instances that nobody has decided. */
    void close(Collection<String> instanceIds);

    String id();

    /** The element at which a review in this state is counted on the diagram. */
    String element(ReviewState state);

    /**
     * @param review business key
     * @param reviewer person, null for the IT staff
     */
    record Start(UUID review, UUID reviewer) {}
}

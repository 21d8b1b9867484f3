package dev.rollcall.purchase;

import dev.rollcall.people.PersonId;
import java.time.Instant;

/** The process of one thing that was issued: its holder says that it came, or IT clears up where it is. */
public interface ReceiptProcess {

    /**
     * @param remindAt when to remind the person
     * @param giveUpAt when IT takes over
     */
    void start(IssueId id, PersonId person, Instant remindAt, Instant giveUpAt);

    /** The person has answered, or IT has cleared it up. */
    void goOn(IssueId id, Outcome outcome);

    /** It was taken back; nobody is asked any more. */
    void withdrawn(IssueId id);

    /** What came of it. */
    enum Outcome {
        RECEIVED,
        DENIED,
        BACK_IN_STOCK
    }
}

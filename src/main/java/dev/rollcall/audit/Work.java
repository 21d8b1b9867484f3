package dev.rollcall.audit;

import java.util.Map;
import java.util.Optional;

/**
 * A sort of work that an audit sends out: confirmations, counts, searches. Implemented by the modules that ask people;
 * the audit knows them only by this. Every verb takes one bounded chunk in the caller's transaction.
 */
public interface Work {

    /** What it is called on pages: confirmations, counts, searches. */
    String name();

    /** How many pieces of this work stand open in the audit; also those whose process has not been ended yet. */
    long open(AuditId audit);

    /**
     * Ends a chunk of at most 500 pieces without an answer: no answer, not counted, not found.
     *
     * @return whether more are left
     */
    boolean closeSome(AuditId audit);

    /**
     * Withdraws a chunk of at most 500 pieces because the audit was cancelled.
     *
     * @return whether more are left
     */
    boolean withdrawSome(AuditId audit);

    /** State name → number of pieces, for progress and the diagram. */
    Map<String, Long> counts(AuditId audit);

    /** Id of the process in bpmn/ that carries one piece. */
    String processId();

    /** The element of that process at which pieces in a state are counted. */
    String element(String state);

    /** The tab of the audit that lists the pieces and filters by state; empty where there is none. */
    default Optional<String> tab() {
        return Optional.empty();
    }
}

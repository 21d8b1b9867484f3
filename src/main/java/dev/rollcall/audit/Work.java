package dev.rollcall.audit;

import java.util.Map;

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
}

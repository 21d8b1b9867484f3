package dev.rollcall.policy;

import dev.rollcall.access.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A table that somebody proposed.
 *
 * @param id of the proposal
 * @param decisionKey which table it would replace
 * @param definitionId of the earlier version, or once it is in force; null before
 * @param proposedKey subject key of whoever proposed it, null for an account without a person, a token or the release
 * @param proposedBy name of the same
 * @param decidedBy null while it is open
 * @param tried what would have come out differently, as known when it was decided; null before
 */
public record Proposal(
        UUID id,
        String decisionKey,
        ProposalState state,
        ProposalSource source,
        String definitionId,
        String reason,
        UUID proposedKey,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String decidedReason,
        String tried) {

    public boolean isOpen() {
        return state == ProposalState.PROPOSED;
    }

    /**
     * Whether the actor proposed it: the same person, or where one of both is no person on record, the same name. A release
     * is nobody.
     */
    public boolean isBy(Actor actor) {
        if (source == ProposalSource.SHIPPED) {
            return false;
        }
        return proposedKey != null && actor.subjectKey() != null
                ? proposedKey.equals(actor.subjectKey())
                : proposedBy.equalsIgnoreCase(actor.name());
    }
}

package dev.rollcall.policy;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link Proposal}. */
public record ProposalId(UUID value) {
    public ProposalId {
        Objects.requireNonNull(value);
    }

    static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

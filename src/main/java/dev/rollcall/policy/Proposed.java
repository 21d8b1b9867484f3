package dev.rollcall.policy;

import dev.rollcall.policy.table.Fault;
import java.util.List;

/**
 * What became of an attempt to propose: an id, or the faults for which there is none.
 *
 * @param field of the form that the first fault is about
 */
public record Proposed(ProposalId id, String field, List<String> faults) {

    static Proposed done(ProposalId id) {
        return new Proposed(id, "", List.of());
    }

    static Proposed refused(String field, String fault) {
        return new Proposed(null, field, List.of(fault));
    }

    static Proposed refused(List<Fault> faults) {
        return new Proposed(null, "file", faults.stream().map(Fault::sentence).toList());
    }

    public boolean isDone() {
        return id != null;
    }
}

package dev.rollcall.policy.web;

import dev.rollcall.policy.Proposal;
import dev.rollcall.policy.ReadingProposals;
import dev.rollcall.policy.Trial;
import dev.rollcall.policy.table.ComparedRule;
import dev.rollcall.policy.table.TableCheck;
import java.util.List;

/**
 * A proposal as the API shows it.
 *
 * @param comparedWith the definition of the table in force; sent back by whoever decides
 * @param trial null when there is nothing to try it on
 */
record ProposalView(
        Proposal proposal,
        String comparedWith,
        List<String> inputs,
        List<String> outputs,
        List<ComparedRule> rules,
        TableCheck check,
        List<Trial.Source> sources,
        Trial trial) {

    static ProposalView of(ReadingProposals.Seen seen) {
        return new ProposalView(
                seen.proposal(),
                seen.inForce(),
                seen.table().inputs(),
                seen.table().outputs(),
                seen.rules(),
                seen.check(),
                seen.sources(),
                seen.trial());
    }
}

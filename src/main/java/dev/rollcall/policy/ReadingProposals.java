package dev.rollcall.policy;

import dev.rollcall.policy.Trial.Source;
import dev.rollcall.policy.table.CheckingTables;
import dev.rollcall.policy.table.ComparedRule;
import dev.rollcall.policy.table.ComparingTables;
import dev.rollcall.policy.table.PolicyTable;
import dev.rollcall.policy.table.ReadingTables;
import dev.rollcall.policy.table.TableCheck;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that whoever decides upon a proposal has to see. */
@Service
@Transactional(readOnly = true)
public class ReadingProposals {

    private final Proposals proposals;
    private final PolicyTables tables;
    private final TryingTables trying;

    ReadingProposals(Proposals proposals, PolicyTables tables, TryingTables trying) {
        this.proposals = proposals;
        this.tables = tables;
        this.trying = trying;
    }

    /**
     * The proposal beside the table in force.
     *
     * @param audit whose cases to try it on; null for the audit that closed last
     */
    public Optional<Seen> see(String key, ProposalId id, UUID audit, Pageable page) {
        return proposals
                .find(id)
                .filter(proposal -> proposal.decisionKey().equals(key))
                .map(proposal -> seen(proposal, id, audit, page));
    }

    private Seen seen(Proposal proposal, ProposalId id, UUID audit, Pageable page) {
        String definition = tables.inForce(proposal.decisionKey());
        PolicyTable before = tables.of(definition);
        PolicyTable after = ReadingTables.trusted(proposals.file(id));
        List<Source> sources = trying.sources(proposal.decisionKey());
        Optional<Source> source = sources.stream()
                .filter(one -> audit == null || audit.equals(one.audit()))
                .findFirst();
        return new Seen(
                proposal,
                definition,
                after,
                ComparingTables.compare(before, after),
                CheckingTables.check(after),
                sources,
                source.map(one -> trying.of(one, before, after, page)).orElse(null));
    }

    /**
     * A proposal with what speaks for and against it.
     *
     * @param inForce the definition that it is compared with
     * @param trial null when there is nothing to try it on
     */
    public record Seen(
            Proposal proposal,
            String inForce,
            PolicyTable table,
            List<ComparedRule> rules,
            TableCheck check,
            List<Source> sources,
            Trial trial) {

        /** Whether every case that is expected has a rule. */
        public boolean isComplete() {
            return check.gaps().stream().noneMatch(TableCheck.Gap::usual);
        }

        /** The number of a rule in the proposed table. */
        public int number(String rule) {
            return CheckingTables.number(table, rule);
        }

        /** A case in words. */
        public String told(List<String> when) {
            return CheckingTables.told(table, when);
        }
    }
}

package dev.rollcall.policy;

import dev.rollcall.access.Actor;
import dev.rollcall.policy.table.CheckingTables;
import dev.rollcall.policy.table.Fault;
import dev.rollcall.policy.table.PolicyTable;
import dev.rollcall.policy.table.ReadingTables;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.ChangingDecisions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a proposed table in force, by somebody other than its proposer, or turns it down. Of two who decide at once the second
 * is refused, and so is whoever decided upon a comparison with a table that is in force no longer.
 */
@Service
@Transactional
public class DecidingProposals {

    private static final String DECIDED = "This proposal is decided already.";

    private final Proposals proposals;
    private final PolicyTables tables;
    private final TryingTables trying;
    private final ChangingDecisions changing;
    private final WhoMayChangePolicy who;

    DecidingProposals(
            Proposals proposals,
            PolicyTables tables,
            TryingTables trying,
            ChangingDecisions changing,
            WhoMayChangePolicy who) {
        this.proposals = proposals;
        this.tables = tables;
        this.trying = trying;
        this.changing = changing;
        this.who = who;
    }

    /**
     * Puts it in force for audits that start from now on.
     *
     * @param seen the definition that the proposal was compared with
     */
    public Result<Void> putInForce(ProposalId id, String seen, String reason, Actor actor) {
        who.check(actor);
        Proposal proposal = proposals.find(id).orElseThrow();
        String inForce = changing.lock(proposal.decisionKey()).orElseThrow();
        if (proposal.isBy(actor)) {
            return Result.refused(WhoMayChangePolicy.SECOND_PERSON);
        }
        if (!inForce.equals(seen)) {
            return Result.refused(
                    "Another version has been put in force meanwhile. Look at the comparison with it, then decide.");
        }
        if (!isReason(reason)) {
            return Result.refused(wanted());
        }
        String file = proposals.file(id);
        List<Fault> faults = stillFits(proposal.decisionKey(), file);
        if (!faults.isEmpty()) {
            return Result.refused(
                    "It does not fit this release any longer. " + faults.get(0).sentence());
        }
        String tried = trying.tried(proposal.decisionKey(), tables.of(inForce), ReadingTables.trusted(file));
        if (!proposals.decide(id, ProposalState.IN_FORCE, reason.strip(), tried, actor.author())) {
            return Result.refused(DECIDED);
        }
        String definition = proposal.definitionId() == null
                ? changing.deploy(proposal.decisionKey(), file)
                : proposal.definitionId();
        proposals.deployed(id, definition);
        changing.putInForce(proposal.decisionKey(), definition, actor.author(), proposal.reason());
        return Result.done();
    }

    /** Turns it down; whoever proposed it withdraws it. It is kept with the reason. */
    public Result<Void> turnDown(ProposalId id, String reason, Actor actor) {
        who.check(actor);
        Proposal proposal = proposals.find(id).orElseThrow();
        if (!isReason(reason)) {
            return Result.refused(wanted());
        }
        ProposalState state = proposal.isBy(actor) ? ProposalState.WITHDRAWN : ProposalState.REJECTED;
        return proposals.decide(id, state, reason.strip(), null, actor.author())
                ? Result.done()
                : Result.refused(DECIDED);
    }

    private List<Fault> stillFits(String key, String file) {
        PolicyTable shipped = ReadingTables.trusted(tables.shippedFile(key).orElseThrow());
        ReadingTables.Reading reading = ReadingTables.upload(file.getBytes(StandardCharsets.UTF_8), shipped);
        return reading.isTable() ? CheckingTables.faults(reading.table(), shipped) : reading.faults();
    }

    private static boolean isReason(String reason) {
        return reason != null && !reason.isBlank() && reason.strip().length() <= ProposingTables.LONGEST_REASON;
    }

    private static String wanted() {
        return "Reason: say why you decide so, in at most " + ProposingTables.LONGEST_REASON + " characters.";
    }
}

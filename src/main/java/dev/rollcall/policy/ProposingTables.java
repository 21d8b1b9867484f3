package dev.rollcall.policy;

import dev.rollcall.access.Actor;
import dev.rollcall.policy.table.CheckingTables;
import dev.rollcall.policy.table.Fault;
import dev.rollcall.policy.table.PolicyTable;
import dev.rollcall.policy.table.ReadingTables;
import dev.rollcall.policy.table.WritingTables;
import dev.rollcall.workflow.DecisionTables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes a table with changed rules: an uploaded file, or an earlier version. Whatever is not one of the known tables with
 * nothing but its rules changed is refused, with all that is wrong; nothing is deployed before somebody else agrees.
 */
@Service
@Transactional
public class ProposingTables {

    static final int LONGEST_REASON = 1000;

    private final PolicyTables tables;
    private final DecisionTables deployed;
    private final Proposals proposals;
    private final WhoMayChangePolicy who;

    ProposingTables(PolicyTables tables, DecisionTables deployed, Proposals proposals, WhoMayChangePolicy who) {
        this.tables = tables;
        this.deployed = deployed;
        this.proposals = proposals;
        this.who = who;
    }

    public Proposed upload(String key, byte[] file, String reason, Actor actor) {
        return propose(key, file, ProposalSource.UPLOADED, null, reason, actor);
    }

    /** Proposes to go back to an earlier version. */
    public Proposed goBack(String key, int version, String reason, Actor actor) {
        Optional<String> definition = deployed.definition(key, version);
        if (definition.isEmpty()) {
            return Proposed.refused("", "There is no version " + version + " of this table.");
        }
        byte[] file = deployed.file(definition.get()).getBytes(StandardCharsets.UTF_8);
        return propose(key, file, ProposalSource.EARLIER, definition.get(), reason, actor);
    }

    private Proposed propose(
            String key, byte[] file, ProposalSource source, String definitionId, String reason, Actor actor) {
        who.check(actor);
        Optional<String> shippedFile = tables.shippedFile(key);
        if (shippedFile.isEmpty()) {
            return Proposed.refused("", "There is no decision table “" + key + "”.");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Proposed.refused(
                    "reason", "Reason: say why the rules should change, in at most " + LONGEST_REASON + " characters.");
        }
        if (file.length == 0) {
            return Proposed.refused("file", "Choose a DMN file.");
        }
        PolicyTable shipped = ReadingTables.trusted(shippedFile.get());
        ReadingTables.Reading reading = ReadingTables.upload(file, shipped);
        if (!reading.isTable()) {
            return Proposed.refused(reading.faults());
        }
        List<Fault> faults = CheckingTables.faults(reading.table(), shipped);
        if (!faults.isEmpty()) {
            return Proposed.refused(faults);
        }
        if (reading.table().saysTheSame(tables.of(tables.inForce(key)))) {
            return Proposed.refused("file", "These are the rules that are in force already.");
        }
        String written = WritingTables.write(reading.table(), shippedFile.get());
        return Proposed.done(proposals.add(key, source, written, definitionId, why, actor.author()));
    }
}

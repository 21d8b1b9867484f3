package dev.rollcall.policy;

import dev.rollcall.policy.table.PolicyTable;
import dev.rollcall.policy.table.ReadingTables;
import dev.rollcall.workflow.DecisionTables;
import dev.rollcall.workflow.DecisionsInForce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The tables that are known: as this release ships them, and as deployed. */
@Component
public class PolicyTables {

    private final DecisionTables deployed;
    private final DecisionsInForce inForce;

    PolicyTables(DecisionTables deployed, DecisionsInForce inForce) {
        this.deployed = deployed;
        this.inForce = inForce;
    }

    public Set<String> keys() {
        return inForce.definitions().keySet();
    }

    /** The file that this release ships; empty for a decision that it does not have. */
    Optional<String> shippedFile(String key) {
        if (!keys().contains(key)) {
            return Optional.empty();
        }
        ClassPathResource file = new ClassPathResource("bpmn/" + key + ".dmn");
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The definition that is in force. */
    public String inForce(String key) {
        return inForce.definitions().get(key);
    }

    /** The table of a definition that is or was in force. */
    public PolicyTable of(String definitionId) {
        return ReadingTables.trusted(deployed.file(definitionId));
    }
}

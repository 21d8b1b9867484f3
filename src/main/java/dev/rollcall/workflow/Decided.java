package dev.rollcall.workflow;

import java.util.List;
import java.util.Map;

/**
 * What a decision table answered.
 *
 * @param outputs name → value of the one rule that fired, empty when none did
 * @param rules ids of the rules that fired
 * @param number of the record of it
 */
public record Decided(Map<String, Object> outputs, List<String> rules, long number) {

    /** The ids with commas between them, as they are stored. */
    public String ruleIds() {
        return String.join(",", rules);
    }
}

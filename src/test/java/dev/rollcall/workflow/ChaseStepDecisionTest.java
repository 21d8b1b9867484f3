package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaseStepDecisionTest {

    private static final ShippedTable TABLE = new ShippedTable("chase-step");

    @ParameterizedTest
    @CsvSource({
        "0,   false, true,  firstHalf,      NONE,         0",
        "49,  true,  false, firstHalf,      NONE,         0",
        "50,  false, true,  firstReminder,  REMIND,       1",
        "74,  false, false, firstReminder,  REMIND,       1",
        "75,  false, false, secondReminder, REMIND,       2",
        "99,  false, true,  secondReminder, REMIND,       2",
        "50,  true,  true,  tellManager,    TELL_MANAGER, 3",
        "99,  true,  true,  tellManager,    TELL_MANAGER, 3",
        "50,  true,  false, tellLead,       TELL_LEAD,    3",
        "99,  true,  false, tellLead,       TELL_LEAD,    3",
        "100, true,  true,  handToIt,       HAND_TO_IT,   4",
        "250, false, false, handToIt,       HAND_TO_IT,   4"
    })
    void stepFollowsTheShareOfThePeriod(
            int share, boolean lastWorkingDay, boolean hasManager, String rule, String step, int level) {
        TABLE.evaluate(Map.of("share", share, "lastWorkingDay", lastWorkingDay, "hasManager", hasManager));

        assertThat(TABLE.firedRule()).isEqualTo("rule_" + rule);
        assertThat(TABLE.outputs()).containsOnly(Map.entry("step", step), Map.entry("level", level));
    }

    @Test
    void knowsNoOtherRule() {
        assertThat(TABLE.rules())
                .containsExactly(
                        "rule_firstHalf",
                        "rule_firstReminder",
                        "rule_secondReminder",
                        "rule_tellManager",
                        "rule_tellLead",
                        "rule_handToIt");
    }
}

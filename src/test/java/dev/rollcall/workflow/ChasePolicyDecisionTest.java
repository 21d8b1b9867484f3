package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChasePolicyDecisionTest {

    private static final ShippedTable TABLE = new ShippedTable("chase-policy");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT_FOUND | 49.99 | false | false | trifle         | NOBODY                    | false | false
            LOST      | 0     | false | true  | trifle         | NOBODY                    | false | false
            NOT_FOUND | 50    | false | true  | fixed          | NOBODY                    | true  | false
            NOT_FOUND | 9000  | false | true  | fixed          | NOBODY                    | true  | false
            NOT_FOUND | 50    | false | false | usual          | HOLDER, PREVIOUS          | true  | false
            NOT_FOUND | 999   | false | false | usual          | HOLDER, PREVIOUS          | true  | false
            NOT_FOUND | 1000  | false | false | dear           | HOLDER, MANAGER, PREVIOUS | true  | false
            NOT_FOUND | 5     | true  | false | data           | HOLDER, MANAGER, PREVIOUS | true  | true
            NOT_FOUND | 5000  | true  | true  | data           | HOLDER, MANAGER, PREVIOUS | true  | true
            LOST      | 50    | false | false | lost           | HOLDER                    | false | false
            LOST      | 900   | true  | false | lostWithData   | HOLDER                    | false | true
            STOLEN    | 10    | false | false | stolen         | HOLDER                    | false | false
            STOLEN    | 900   | true  | false | stolenWithData | HOLDER                    | false | true
            """)
    void stepsFollowWorthKindDataAndHowItWentMissing(
            String how,
            double money,
            boolean holdsData,
            boolean fixedPlace,
            String rule,
            String ask,
            boolean search,
            boolean incident) {
        TABLE.evaluate(Map.of("how", how, "money", money, "holdsData", holdsData, "fixedPlace", fixedPlace));

        assertThat(TABLE.firedRule()).isEqualTo("rule_" + rule);
        assertThat(TABLE.outputs())
                .containsEntry("ask", ask)
                .containsEntry("search", search)
                .containsEntry("incident", incident)
                .containsKeys("days", "closeBelow");
    }

    @Test
    void knowsNoOtherRule() {
        assertThat(TABLE.rules())
                .containsExactly(
                        "rule_trifle",
                        "rule_fixed",
                        "rule_usual",
                        "rule_dear",
                        "rule_data",
                        "rule_lost",
                        "rule_lostWithData",
                        "rule_stolen",
                        "rule_stolenWithData");
    }
}

package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeApprovalDecisionTest {

    private static final ShippedTable TABLE = new ShippedTable("change-approval");

    @ParameterizedTest
    @CsvSource({
        "MISSING,  INDEPENDENT_SCAN, 5000,    missingDear,    TWO",
        "MISSING,  SELF_DECLARED,    4999.99, missingCheap,   ONE",
        "CREATE,   DOCUMENT,         90000,   create,         ONE",
        "CREATE,   INDEPENDENT_SCAN, ,        create,         ONE",
        "PLACE,    INDEPENDENT_SCAN, 999.99,  strongAndCheap, STANDARD",
        "HOLDER,   CUSTODIAN_SCAN,   0,       strongAndCheap, STANDARD",
        "IDENTITY, PROOF,            10,      strongAndCheap, STANDARD",
        "STATUS,   DEVICE_CHECK_IN,  10,      strongAndCheap, STANDARD",
        "OTHER,    PROOF,            1000,    strong,         ONE",
        "HOLDER,   INDEPENDENT_SCAN, 9999.99, strong,         ONE",
        "HOLDER,   SELF_DECLARED,    0,       weak,           ONE",
        "PLACE,    ON_BEHALF,        1000,    weak,           ONE",
        "STATUS,   DOCUMENT,         9999.99, weak,           ONE",
        "HOLDER,   INDEPENDENT_SCAN, 10000,   dear,           TWO",
        "HOLDER,   DOCUMENT,         10000,   dear,           TWO",
        "PLACE,    RUMOUR,           10,      gradeUnknown,   TWO",
        "PLACE,    ,                 10,      gradeUnknown,   TWO",
        "PLACE,    INDEPENDENT_SCAN, ,        moneyUnknown,   TWO",
        "MISSING,  INDEPENDENT_SCAN, ,        moneyUnknown,   TWO",
        "COLOUR,   INDEPENDENT_SCAN, 10,      changeUnknown,  TWO",
        ",         ,                 ,        changeUnknown,  TWO"
    })
    void approvalFollowsEvidenceAndMoney(String change, String grade, BigDecimal money, String rule, String approval) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("change", change);
        inputs.put("grade", grade);
        inputs.put("money", money);
        TABLE.evaluate(inputs);

        assertThat(TABLE.firedRule()).isEqualTo("rule_" + rule);
        assertThat(TABLE.outputs()).containsOnly(Map.entry("approval", approval));
    }

    @Test
    void knowsNoOtherRule() {
        assertThat(TABLE.rules())
                .containsExactly(
                        "rule_missingDear",
                        "rule_missingCheap",
                        "rule_create",
                        "rule_strongAndCheap",
                        "rule_strong",
                        "rule_weak",
                        "rule_dear",
                        "rule_gradeUnknown",
                        "rule_moneyUnknown",
                        "rule_changeUnknown");
    }
}

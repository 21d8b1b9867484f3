package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseRegistrationDecisionTest {

    private static final ShippedTable TABLE = new ShippedTable("purchase-registration");

    @ParameterizedTest
    @CsvSource({
        "EACH,     true,  900,   holdsData,  ONE_BY_ONE",
        "NONE,     true,  5,     holdsData,  ONE_BY_ONE",
        "NONE,     false, 5,     notTracked, NOT_AT_ALL",
        "NONE,     false, 900,   notTracked, NOT_AT_ALL",
        "QUANTITY, false, 5,     counted,    BY_QUANTITY",
        "EACH,     false, 24.99, cheap,      NOT_AT_ALL",
        "EACH,     false, 25,    oneByOne,   ONE_BY_ONE",
        "EACH,     false, 9000,  oneByOne,   ONE_BY_ONE"
    })
    void registrationFollowsTrackingDataAndPrice(
            String tracking, boolean holdsData, double unitPrice, String rule, String registration) {
        TABLE.evaluate(Map.of("tracking", tracking, "holdsData", holdsData, "unitPrice", unitPrice));

        assertThat(TABLE.firedRule()).isEqualTo("rule_" + rule);
        assertThat(TABLE.outputs()).containsEntry("registration", registration);
    }

    @Test
    void knowsNoOtherRule() {
        assertThat(TABLE.rules())
                .containsExactly("rule_holdsData", "rule_notTracked", "rule_counted", "rule_cheap", "rule_oneByOne");
    }
}

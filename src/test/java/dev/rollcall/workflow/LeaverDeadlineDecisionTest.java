package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaverDeadlineDecisionTest {

    private static final ShippedTable TABLE = new ShippedTable("leaver-deadline");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DISMISSAL      | false | 0  | dismissedOnSite     | 0  | DROP_OFF
            DISMISSAL      | false | 20 | dismissedOnSite     | 0  | DROP_OFF
            DISMISSAL      | true  | 0  | dismissedRemote     | 3  | PICK_UP, SHIPPING
            RESIGNATION    | false | 5  | onSiteInTime        | 0  | DROP_OFF, PICK_UP
            RETIREMENT     | false | 20 | onSiteInTime        | 0  | DROP_OFF, PICK_UP
            OTHER          | false | 4  | onSiteAtShortNotice | 0  | DROP_OFF, PICK_UP
            RESIGNATION    | false | 1  | onSiteAtShortNotice | 0  | DROP_OFF, PICK_UP
            CONTRACT_ENDED | false | 0  | onSiteGone          | 5  | DROP_OFF, PICK_UP, SHIPPING
            RESIGNATION    | true  | 5  | remoteInTime        | 5  | SHIPPING, PICK_UP, DROP_OFF
            CONTRACT_ENDED | true  | 4  | remoteAtShortNotice | 10 | SHIPPING, PICK_UP, DROP_OFF
            OTHER          | true  | 0  | remoteAtShortNotice | 10 | SHIPPING, PICK_UP, DROP_OFF
            """)
    void deadlineAndWaysFollowKindPlaceAndNotice(
            String kind, boolean remote, int notice, String rule, int days, String ways) {
        TABLE.evaluate(Map.of("kind", kind, "remote", remote, "notice", notice));

        assertThat(TABLE.firedRule()).isEqualTo("rule_" + rule);
        assertThat(TABLE.outputs())
                .containsEntry("days", days)
                .containsEntry("ways", ways)
                .containsKey("remind");
    }

    @Test
    void knowsNoOtherRule() {
        assertThat(TABLE.rules())
                .containsExactly(
                        "rule_dismissedOnSite",
                        "rule_dismissedRemote",
                        "rule_onSiteInTime",
                        "rule_onSiteAtShortNotice",
                        "rule_onSiteGone",
                        "rule_remoteInTime",
                        "rule_remoteAtShortNotice");
    }
}

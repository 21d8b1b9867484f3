package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceUsageDecisionTest {

    private static final ShippedTable TABLE = new ShippedTable("licence-usage");

    @ParameterizedTest
    @CsvSource({
        "OVER_ASSIGNED,  1,   moreAssigned,   MORE_ASSIGNED_THAN_BOUGHT, COMPLIANCE",
        "OVER_USED,      1,   moreAccounts,   MORE_ACCOUNTS_THAN_SEATS,  COMPLIANCE",
        "SHARE_ASSIGNED, 79,  fewAssigned,    FEW_ASSIGNED,              SAVING",
        "SHARE_ACTIVE,   0,   fewActive,      FEW_ACTIVE,                SAVING",
        "DAYS_TO_EXPIRY, -1,  expiredButUsed, EXPIRED_BUT_USED,          COMPLIANCE",
        "DAYS_TO_NOTICE, 0,   noticeNear,     NOTICE_DATE_NEAR,          DEADLINE",
        "DAYS_TO_NOTICE, 60,  noticeNear,     NOTICE_DATE_NEAR,          DEADLINE",
        "DAYS_TO_NOTICE, -1,  noticeMissed,   NOTICE_DATE_MISSED,        DEADLINE",
        "LEAVERS,        1,   heldByLeaver,   HELD_BY_LEAVER,            SAVING",
        "UNKNOWN,        3,   accountUnknown, ACCOUNT_UNKNOWN,           COMPLIANCE",
        "OWNERS,         0,   noOwner,        NO_OWNER,                  RECORD",
        "PROOFS,         0,   noProof,        NO_PROOF,                  RECORD",
        "LIST_AGE_DAYS,  91,  listTooOld,     LIST_TOO_OLD,              RECORD"
    })
    void saysWhatAMeasureMeans(String measure, int figure, String rule, String gap, String weight) {
        TABLE.evaluate(Map.of("measure", measure, "figure", figure));

        assertThat(TABLE.firedRule()).isEqualTo("rule_" + rule);
        assertThat(TABLE.outputs()).containsOnly(Map.entry("gap", gap), Map.entry("weight", weight));
    }

    @ParameterizedTest
    @CsvSource({
        "OVER_ASSIGNED, 0",
        "OVER_USED, 0",
        "SHARE_ASSIGNED, 80",
        "SHARE_ACTIVE, 80",
        "DAYS_TO_EXPIRY, 0",
        "DAYS_TO_NOTICE, 61",
        "LEAVERS, 0",
        "UNKNOWN, 0",
        "OWNERS, 1",
        "PROOFS, 1",
        "LIST_AGE_DAYS, 90",
        "SOMETHING_ELSE, -1"
    })
    void findsNothingAmissOtherwise(String measure, int figure) {
        assertThat(TABLE.matches(Map.of("measure", measure, "figure", figure))).isFalse();
    }

    @Test
    void knowsNoOtherRule() {
        assertThat(TABLE.rules()).hasSize(12);
    }
}

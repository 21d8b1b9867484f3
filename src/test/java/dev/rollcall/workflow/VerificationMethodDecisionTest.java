package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationMethodDecisionTest {

    private static final ShippedTable TABLE = new ShippedTable("verification-method");

    /** A laptop in use, asked about, with nobody and nowhere on record and no check-in, unless the row says otherwise. */
    @ParameterizedTest
    @CsvSource({
        "virtual=true holder=ACTIVE,                          virtual,      NOT_LOOKED_FOR",
        "status=ORDERED holder=ACTIVE,                        notHere,      NOT_LOOKED_FOR",
        "status=DISPOSED place=ROOM,                          notHere,      NOT_LOOKED_FOR",
        "belowLimit=true holder=ACTIVE,                       belowLimit,   BELOW_LIMIT",
        "holder=ACTIVE checkInDays=14,                        checkedIn,    CHECK_IN",
        "holder=ACTIVE checkInDays=15,                        ask,          ASK",
        "holder=ACTIVE checkInDays=0 spotCheck=true,          ask,          ASK",
        "holder=ACTIVE,                                       ask,          ASK",
        "holder=ACTIVE status=ON_LOAN place=ROOM,             ask,          ASK",
        "holder=ACTIVE fixed=true place=ROOM,                 ask,          ASK",
        "holder=ABSENT checkInDays=3,                         defer,        DEFER",
        "holder=ABSENT status=ON_LOAN,                        defer,        DEFER",
        "holder=ACTIVE status=IN_REPAIR,                      outOfHouse,   LOCATE",
        "status=IN_TRANSIT place=STOCK,                       outOfHouse,   LOCATE",
        "asked=false holder=ACTIVE fixed=true place=ROOM,     fixedToPlace, COUNT",
        "holder=ACTIVE status=STOCK place=STOCK,              onTheShelf,   COUNT",
        "holder=GONE place=STOCK,                             onTheShelf,   COUNT",
        "asked=false holder=ACTIVE place=ROOM,                inARoom,      COUNT",
        "asked=false holder=ABSENT place=ROOM,                inARoom,      COUNT",
        "holder=GONE place=ROOM,                              inARoom,      COUNT",
        "place=ROOM status=RETIRED,                           inARoom,      COUNT",
        "holder=GONE,                                         neither,      LOCATE",
        "asked=false holder=ACTIVE,                           neither,      LOCATE",
        "fixed=true,                                          neither,      LOCATE",
        "status=STOLEN,                                       neither,      LOCATE"
    })
    void methodFollowsWhatIsOnRecord(String facts, String rule, String method) {
        TABLE.evaluate(asset(facts));

        assertThat(TABLE.firedRule()).isEqualTo("rule_" + rule);
        assertThat(TABLE.outputs()).containsOnly(Map.entry("method", method));
    }

    @Test
    void knowsNoOtherRule() {
        assertThat(TABLE.rules())
                .containsExactly(
                        "rule_virtual",
                        "rule_notHere",
                        "rule_belowLimit",
                        "rule_checkedIn",
                        "rule_ask",
                        "rule_defer",
                        "rule_outOfHouse",
                        "rule_fixedToPlace",
                        "rule_onTheShelf",
                        "rule_inARoom",
                        "rule_neither");
    }

    private static Map<String, Object> asset(String facts) {
        Map<String, Object> asset = new HashMap<>();
        asset.put("virtual", false);
        asset.put("belowLimit", false);
        asset.put("asked", true);
        asset.put("holder", "NONE");
        asset.put("place", "NONE");
        asset.put("fixed", false);
        asset.put("status", "IN_USE");
        asset.put("checkInDays", 99_999);
        asset.put("spotCheck", false);
        for (String fact : facts.split(" ")) {
            String name = fact.substring(0, fact.indexOf('='));
            String text = fact.substring(name.length() + 1);
            asset.put(name, asset.get(name) instanceof String ? text : plain(text));
        }
        return asset;
    }

    private static Object plain(String text) {
        return Character.isDigit(text.charAt(0)) ? (Object) Integer.valueOf(text) : Boolean.valueOf(text);
    }
}

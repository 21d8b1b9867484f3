package dev.rollcall.audit;

import java.util.HashMap;
import java.util.Map;

/**
 * What decision verification-method looks at; items that agree in all of it are decided together.
 *
 * @param holder NONE, ACTIVE, ABSENT or GONE
 * @param place NONE, ROOM or STOCK
 * @param checkInDays since the device reported in with its own user, null when it did not within a year
 */
record MethodInputs(
        boolean virtual,
        boolean belowLimit,
        boolean asked,
        String holder,
        String place,
        boolean fixed,
        String status,
        Integer checkInDays,
        boolean spotCheck) {

    /** The same, had it not been drawn into the spot check. */
    MethodInputs undrawn() {
        return new MethodInputs(virtual, belowLimit, asked, holder, place, fixed, status, checkInDays, false);
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("virtual", virtual);
        variables.put("belowLimit", belowLimit);
        variables.put("asked", asked);
        variables.put("holder", holder);
        variables.put("place", place);
        variables.put("fixed", fixed);
        variables.put("status", status);
        variables.put("checkInDays", checkInDays);
        variables.put("spotCheck", spotCheck);
        return variables;
    }
}

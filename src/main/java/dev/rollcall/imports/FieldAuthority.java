package dev.rollcall.imports;

import java.util.Map;
import java.util.Set;

/**
 * Which source has the last word on a field: finance on cost, device management on serial and last check-in. Another
 * source does not overwrite what the authority has set; device management overwrites nothing beyond its own fields, it
 * only fills gaps.
 */
final class FieldAuthority {

    private static final Map<String, SourceSystem> OWNER = Map.of(
            "cost", SourceSystem.FINANCE,
            "currency", SourceSystem.FINANCE,
            "serial", SourceSystem.DEVICES,
            "last_check_in_at", SourceSystem.DEVICES,
            "last_check_in_user", SourceSystem.DEVICES);
    private static final Set<String> OF_DEVICES =
            Set.of("serial", "imei", "iccid", "phone_number", "last_check_in_at", "last_check_in_user", "extra");

    private FieldAuthority() {}

    static Set<String> owned() {
        return OWNER.keySet();
    }

    /** @param setBy the source that set the present value, null when unknown or by hand */
    static boolean mayOverwrite(String column, SourceSystem source, SourceSystem setBy) {
        if (source == SourceSystem.DEVICES && !OF_DEVICES.contains(column)) {
            return false;
        }
        SourceSystem owner = OWNER.get(column);
        return owner == null || source == owner || setBy != owner;
    }
}

package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which licences in force an audit reviews: those that fulfil every condition given.
 *
 * @param entity legal entity
 * @param vendor part of the vendor's name
 * @param owner person who decides about it
 * @param dueBefore it ends, renews or has to be given notice of before that day
 */
public record LicenceScope(UUID entity, String vendor, UUID owner, LocalDate dueBefore) {

    /** All that are in force. */
    public static final LicenceScope ALL = new LicenceScope(null, null, null, null);

    public LicenceScope {
        vendor = vendor == null || vendor.isBlank() ? null : vendor.strip();
    }

    /** The condition on a licence by its alias in the statement; binds {@link #parameters}. */
    String where(String alias) {
        return ("l.status = 'ACTIVE'"
                        + (entity == null ? "" : " AND l.entity_id = :entity")
                        + (vendor == null ? "" : " AND LOWER(l.vendor) LIKE :vendor")
                        + (owner == null ? "" : " AND l.owner_id = :owner")
                        + (dueBefore == null
                                ? ""
                                : " AND (l.expires_on < :before OR l.renews_on < :before OR l.notice_by < :before)"))
                .replace("l.", alias + ".");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (entity != null) {
            parameters.put("entity", Ids.bytes(entity));
        }
        if (vendor != null) {
            parameters.put(
                    "vendor", "%" + vendor.toLowerCase().replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (owner != null) {
            parameters.put("owner", Ids.bytes(owner));
        }
        if (dueBefore != null) {
            parameters.put("before", Date.valueOf(dueBefore));
        }
        return parameters;
    }
}

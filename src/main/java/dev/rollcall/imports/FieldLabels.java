package dev.rollcall.imports;

import java.util.Map;

/** How the history calls a column: the same words as when somebody edits the record. */
final class FieldLabels {

    private static final Map<String, String> ODD = Map.ofEntries(
            Map.entry("entity_id", "entity"),
            Map.entry("kind_id", "kind"),
            Map.entry("holder_id", "holder"),
            Map.entry("owner_id", "owner"),
            Map.entry(LicenceRows.SEAT, "seat"),
            Map.entry("last_check_in_at", "last check-in"),
            Map.entry("last_check_in_user", "last check-in user"),
            Map.entry("owner_name", "owner"),
            Map.entry("display_name", "name"),
            Map.entry("person_type", "type"),
            Map.entry("manager_id", "manager"),
            Map.entry("location_kind", "sort"),
            Map.entry("site_id", "site"),
            Map.entry("custodian_id", "custodian"),
            Map.entry("extra", "extra fields"));

    private FieldLabels() {}

    static String of(Subject subject, String column) {
        if (column.equals("location_id")) {
            return subject == Subject.PEOPLE ? "place" : "location";
        }
        return ODD.getOrDefault(column, column.replace('_', ' '));
    }
}

package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.sheet.SheetWriter;
import dev.rollcall.values.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approved and applied corrections of an audit as a file that Snipe-IT's asset import takes with "update existing
 * values": one line an asset, found by its tag, with the columns that Snipe-IT itself exports. A cell holds the value that
 * the correction makes, else what the register says, so that nothing is emptied by the way.
 */
@Component
public class SnipeItCorrections {

    private static final List<String> HEADER = List.of(
            "Company",
            "Item name",
            "Asset Tag",
            "Serial",
            "Category",
            "Manufacturer",
            "Model name",
            "Status",
            "Location",
            "Full Name",
            "Email",
            "Username");

    private static final String SELECT = """
            SELECT a.id, n.name AS company, a.name, a.tag, a.serial, k.name AS kind, a.manufacturer, a.model, a.status,
                   a.holder_id, a.location_id, c.field, c.to_value
            FROM correction c JOIN asset a ON a.id = c.asset_id JOIN asset_kind k ON k.id = a.kind_id
            JOIN legal_entity n ON n.id = a.entity_id
            WHERE c.audit_id = ? AND (c.state IN ('APPROVED', 'APPLIED')
                                      OR (c.state = 'PROPOSED' AND c.approval = 'STANDARD'))
            ORDER BY a.id, c.id""";

    private final JdbcClient jdbc;

    SnipeItCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the file; the stream stays open. */
    @Transactional(readOnly = true)
    public void write(AuditId audit, OutputStream out) throws IOException {
        Map<UUID, Map<String, String>> assets = new LinkedHashMap<>();
        jdbc.sql(SELECT)
                .param(Ids.bytes(audit.value()))
                .query((row, n) -> {
                    Map<String, String> asset =
                            assets.computeIfAbsent(Ids.uuid(row.getBytes("id")), id -> new LinkedHashMap<>());
                    if (asset.isEmpty()) {
                        for (String column : List.of(
                                "company", "name", "tag", "serial", "kind", "manufacturer", "model", "status")) {
                            asset.put(column, row.getString(column));
                        }
                        asset.put("holder", text(Ids.uuid(row.getBytes("holder_id"))));
                        asset.put("location", text(Ids.uuid(row.getBytes("location_id"))));
                    }
                    if (asset.containsKey(row.getString("field"))) {
                        asset.put(row.getString("field"), row.getString("to_value"));
                    }
                    return asset;
                })
                .list();
        try (SheetWriter sheet = SheetWriter.csv(out, HEADER)) {
            for (Map<String, String> asset : assets.values()) {
                sheet.row(line(asset));
            }
        }
    }

    private List<String> line(Map<String, String> asset) {
        List<String> line = new ArrayList<>();
        for (String column : List.of("company", "name", "tag", "serial", "kind", "manufacturer", "model")) {
            line.add(asset.get(column));
        }
        line.add(status(asset.get("status")));
        line.add(asset.get("location") == null ? null : placeName(asset.get("location")));
        line.addAll(holder(asset.get("holder")));
        return line;
    }

    /** Snipe-IT's own labels where it has them. */
    private static String status(String status) {
        return switch (status) {
            case "STOCK", "IN_USE", "ON_LOAN" -> "Ready to Deploy";
            case "RETIRED", "DISPOSED" -> "Archived";
            case "IN_REPAIR" -> "Out for Repair";
            case "MISSING", "STOLEN" -> "Lost/Stolen";
            default -> "Pending";
        };
    }

    private String placeName(String id) {
        return jdbc.sql("SELECT name FROM location WHERE id = ?")
                .param(Ids.bytes(UUID.fromString(id)))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> holder(String id) {
        List<String> nobody = new ArrayList<>(java.util.Arrays.asList(null, null, null));
        return id == null
                ? nobody
                : jdbc.sql("SELECT display_name, email, user_name FROM person WHERE id = ?")
                        .param(Ids.bytes(UUID.fromString(id)))
                        .query((row, n) ->
                                java.util.Arrays.asList(row.getString(1), row.getString(2), row.getString(3)))
                        .optional()
                        .orElse(nobody);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}

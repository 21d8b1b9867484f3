package dev.rollcall.register;

import dev.rollcall.history.BulkTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes many assets at once, for imports; the caller records the history. */
@Repository
public class BulkAssets extends BulkTable {

    BulkAssets(JdbcTemplate jdbc) {
        super(jdbc, "asset", fields());
    }

    private static Map<String, Type> fields() {
        Map<String, Type> columns = new LinkedHashMap<>();
        for (String id : new String[] {"entity_id", "kind_id", "holder_id", "location_id"}) {
            columns.put(id, Type.ID);
        }
        for (String text : new String[] {
            "source_id",
            "tag",
            "tag_key",
            "name",
            "serial",
            "serial_key",
            "imei",
            "iccid",
            "phone_number",
            "manufacturer",
            "model",
            "status",
            "ownership",
            "owner_name",
            "currency",
            "supplier",
            "order_number",
            "last_check_in_user",
            "notes",
            "extra"
        }) {
            columns.put(text, Type.TEXT);
        }
        for (String date : new String[] {"return_due", "due_back", "purchased_on", "warranty_end"}) {
            columns.put(date, Type.DATE);
        }
        columns.put("draft", Type.FLAG);
        columns.put("quantity", Type.WHOLE);
        columns.put("cost", Type.MONEY);
        columns.put("last_check_in_at", Type.MOMENT);
        columns.put("created_at", Type.MOMENT);
        return columns;
    }
}

package dev.rollcall.licence;

import dev.rollcall.history.BulkTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes many licences at once, for imports; the caller records the history. */
@Repository
public class BulkLicences extends BulkTable {

    BulkLicences(JdbcTemplate jdbc) {
        super(jdbc, "licence", fields());
    }

    private static Map<String, Type> fields() {
        Map<String, Type> columns = new LinkedHashMap<>();
        columns.put("entity_id", Type.ID);
        columns.put("owner_id", Type.ID);
        for (String text : new String[] {
            "source_id",
            "product",
            "product_key",
            "match_key",
            "vendor",
            "reference",
            "metric",
            "currency",
            "billing_period",
            "supplier",
            "order_number",
            "status",
            "notes",
            "extra"
        }) {
            columns.put(text, Type.TEXT);
        }
        for (String date : new String[] {"purchased_on", "renews_on", "notice_by", "expires_on"}) {
            columns.put(date, Type.DATE);
        }
        columns.put("seats", Type.WHOLE);
        columns.put("cost", Type.MONEY);
        columns.put("reassignable", Type.FLAG);
        columns.put("created_at", Type.MOMENT);
        return columns;
    }
}

package dev.rollcall.register;

import dev.rollcall.history.BulkTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes many locations at once, for imports; the caller records the history. */
@Repository
public class BulkLocations extends BulkTable {

    BulkLocations(JdbcTemplate jdbc) {
        super(jdbc, "location", fields());
    }

    private static Map<String, Type> fields() {
        Map<String, Type> columns = new LinkedHashMap<>();
        for (String id : new String[] {"entity_id", "site_id", "custodian_id"}) {
            columns.put(id, Type.ID);
        }
        for (String text :
                new String[] {"source_id", "name", "name_key", "location_kind", "country", "region", "extra"}) {
            columns.put(text, Type.TEXT);
        }
        columns.put("active", Type.FLAG);
        return columns;
    }
}

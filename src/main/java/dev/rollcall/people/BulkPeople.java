package dev.rollcall.people;

import dev.rollcall.history.BulkTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes many people at once, for imports; the caller records the history. */
@Repository
public class BulkPeople extends BulkTable {

    BulkPeople(JdbcTemplate jdbc) {
        super(jdbc, "person", fields());
    }

    private static Map<String, Type> fields() {
        Map<String, Type> columns = new LinkedHashMap<>();
        columns.put("subject_key", Type.ID);
        columns.put("entity_id", Type.ID);
        for (String text : new String[] {
            "source_id", "employee_number", "user_name", "display_name", "given_name", "family_name", "email",
            "person_type", "status", "department", "job_title", "reach", "locale", "extra"
        }) {
            columns.put(text, Type.TEXT);
        }
        columns.put("last_day", Type.DATE);
        columns.put("manager_id", Type.ID);
        columns.put("location_id", Type.ID);
        return columns;
    }
}

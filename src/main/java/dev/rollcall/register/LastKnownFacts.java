package dev.rollcall.register;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register knows that helps whoever has to find one asset; read by the tasks that look for things. */
@Component
@Transactional(readOnly = true)
public class LastKnownFacts {

    private final JdbcClient jdbc;
    private final CompanyTime time;

    LastKnownFacts(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Label → value; what is not known is left out. Days are the company's. */
    public Map<String, String> of(UUID asset) {
        return jdbc.sql("""
                        SELECT k.name AS kind, a.manufacturer, a.model, a.serial, h.display_name AS holder, l.name AS place,
                               p.tag AS parent, a.last_verified_at, a.last_check_in_at, a.last_check_in_user,
                               (SELECT MAX(b.display_name) FROM person b WHERE b.subject_key =
                                   (SELECT v.by_key FROM verification v WHERE v.id =
                                       (SELECT MAX(w.id) FROM verification w WHERE w.asset_id = a.id))) AS last_word_by
                        FROM asset a LEFT JOIN asset_kind k ON k.id = a.kind_id
                        LEFT JOIN person h ON h.id = a.holder_id
                        LEFT JOIN place l ON l.id = a.location_id
                        LEFT JOIN asset p ON p.id = a.parent_id
                        WHERE a.id = ?""")
                .param(Ids.bytes(asset))
                .query((row, n) -> facts(row))
                .optional()
                .orElse(Map.of());
    }

    private Map<String, String> facts(ResultSet row) throws SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "Kind", row.getString("kind"));
        put(facts, "Manufacturer", row.getString("manufacturer"));
        put(facts, "Model", row.getString("model"));
        put(facts, "Serial", row.getString("serial"));
        put(facts, "Held by", row.getString("holder"));
        put(facts, "Usual place", row.getString("place"));
        put(facts, "Belongs to", row.getString("parent"));
        put(facts, "Last verified", day(row, "last_verified_at"));
        put(facts, "Last word about it by", row.getString("last_word_by"));
        put(facts, "Last check-in", day(row, "last_check_in_at"));
        put(facts, "Check-in by", row.getString("last_check_in_user"));
        return facts;
    }

    private static void put(Map<String, String> facts, String label, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(label, value);
        }
    }

    private String day(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : DayText.of(time.dayOf(at.toInstant()));
    }
}

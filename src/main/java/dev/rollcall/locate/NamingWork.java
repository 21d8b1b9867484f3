package dev.rollcall.locate;

import dev.rollcall.values.Ids;
import dev.rollcall.workflow.TaskWork.Title;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names counts and searches for task lists, one query a page. */
@Component
public class NamingWork {

    private final JdbcClient jdbc;

    NamingWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Title> counts(Collection<UUID> ids) {
        return titles("""
                SELECT c.id, l.name, a.name, c.due FROM room_count c JOIN place l ON l.id = c.location_id
                JOIN audit a ON a.id = c.audit_id WHERE c.id IN (:ids)""", ids);
    }

    public Map<UUID, Title> searches(Collection<UUID> ids) {
        return titles("""
                SELECT s.id, CONCAT(COALESCE(i.tag, 'No tag'), ' · ', i.title), a.name, s.due FROM asset_search s
                JOIN audit_item i ON i.audit_id = s.audit_id AND i.asset_id = s.asset_id
                JOIN audit a ON a.id = s.audit_id WHERE s.id IN (:ids)""", ids);
    }

    private Map<UUID, Title> titles(String sql, Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        List<byte[]> bound = ids.stream().map(Ids::bytes).toList();
        if (!bound.isEmpty()) {
            jdbc.sql(sql)
                    .param("ids", bound)
                    .query((row, n) -> titles.put(
                            Ids.uuid(row.getBytes(1)),
                            new Title(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class))))
                    .list();
        }
        return titles;
    }
}

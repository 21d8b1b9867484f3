package dev.rollcall.register.web;

import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for ids, a query a sort of record; ids of nothing on record are left out. */
@Component
public class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, String> people(Collection<UUID> ids) {
        return read("SELECT id, display_name FROM person WHERE id IN (:ids)", ids);
    }

    /** By the random keys that stand for people in history and evidence. */
    public Map<UUID, String> bySubjectKey(Collection<UUID> keys) {
        return read("SELECT subject_key, display_name FROM person WHERE subject_key IN (:ids)", keys);
    }

    public Map<UUID, String> locations(Collection<UUID> ids) {
        return read(
                "SELECT l.id, CASE WHEN s.name IS NULL THEN l.name ELSE CONCAT(s.name, ' / ', l.name) END"
                        + " FROM location l LEFT JOIN location s ON s.id = l.site_id WHERE l.id IN (:ids)",
                ids);
    }

    /** Of assets, kinds, legal entities, people and places alike. */
    public Map<UUID, String> any(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>(people(ids));
        names.putAll(locations(ids));
        names.putAll(read("SELECT id, name FROM asset_kind WHERE id IN (:ids)", ids));
        names.putAll(read("SELECT id, name FROM legal_entity WHERE id IN (:ids)", ids));
        names.putAll(read("SELECT id, COALESCE(tag, model, name, serial) FROM asset WHERE id IN (:ids)", ids));
        names.values().removeIf(name -> name == null);
        return names;
    }

    private Map<UUID, String> read(String sql, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids.stream().map(Ids::bytes).toList()).query(row -> {
                names.put(Ids.uuid(row.getBytes(1)), row.getString(2));
            });
        }
        return names;
    }
}

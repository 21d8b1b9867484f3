package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for what rows of the log hold as keys and ids, by one statement a sort. */
@Component
class EvidenceNames {

    private static final String ERASED = "a person since erased";

    private final JdbcClient jdbc;

    EvidenceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Known of(
            AuditId audit,
            Collection<UUID> people,
            Collection<UUID> places,
            Collection<UUID> assets,
            NamesShown shown) {
        Map<UUID, String> items = named(
                "SELECT id, CONCAT_WS(' ', tag, COALESCE(name, model)) FROM asset WHERE id IN (:ids)", assets, audit);
        items.putAll(named(
                "SELECT asset_id, CONCAT_WS(' ', tag, title) FROM audit_item WHERE audit_id = :audit AND asset_id IN (:ids)",
                assets,
                audit));
        return new Known(
                people(people, shown), named("SELECT id, name FROM place WHERE id IN (:ids)", places, audit), items);
    }

    private Map<UUID, String> people(Collection<UUID> keys, NamesShown shown) {
        List<byte[]> wanted = keys.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(Ids::bytes)
                .toList();
        Map<UUID, String> names = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("SELECT subject_key, id, display_name FROM person WHERE subject_key IN (:ids)")
                    .param("ids", wanted)
                    .query(row -> {
                        boolean seen = shown.shows(Ids.uuid(row.getBytes(2)));
                        names.put(Ids.uuid(row.getBytes(1)), seen ? row.getString(3) : NamesShown.SOMEBODY);
                    });
        }
        return names;
    }

    private Map<UUID, String> named(String sql, Collection<UUID> ids, AuditId audit) {
        List<byte[]> wanted =
                ids.stream().filter(Objects::nonNull).distinct().map(Ids::bytes).toList();
        Map<UUID, String> names = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql(sql)
                    .param("ids", wanted)
                    .param("audit", Ids.bytes(audit.value()))
                    .query(row -> {
                        names.put(Ids.uuid(row.getBytes(1)), row.getString(2));
                    });
        }
        return names;
    }

    /** Each gives null for null. */
    record Known(Map<UUID, String> people, Map<UUID, String> places, Map<UUID, String> items) {

        String person(UUID key) {
            return key == null ? null : people.getOrDefault(key, ERASED);
        }

        String place(UUID id) {
            return id == null ? null : places.get(id);
        }

        String item(UUID id) {
            return id == null ? null : items.getOrDefault(id, "something that is no longer on record");
        }
    }
}

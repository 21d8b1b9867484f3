package dev.rollcall.evidence.log;

import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of a source: page by page, or those that rows of the log refer to. */
@Component
class ReadingSources {

    private final JdbcClient jdbc;

    ReadingSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the rows that are of a kind, by their key.
     *
     * @param where name of a column → value, as the source knows them
     * @param after key of the last row of the page before, null for the first page
     */
    List<SourceRow> page(EvidenceKind kind, Map<String, ?> where, Object after, int limit) {
        EvidenceSource source = kind.source();
        StringBuilder sql = new StringBuilder(source.select()).append(" WHERE 1 = 1");
        if (!kind.filter().isEmpty()) {
            sql.append(" AND ").append(kind.filter());
        }
        Map<String, Object> parameters = new HashMap<>(where);
        where.forEach((name, value) -> sql.append(" AND ")
                .append(source.column(name))
                .append(value instanceof Collection<?> ? " IN (:" + name + ")" : " = :" + name));
        if (after != null) {
            sql.append(" AND ").append(source.key()).append(" > :after");
            parameters.put("after", after);
        }
        sql.append(" ORDER BY ").append(source.key()).append(" LIMIT :limit");
        parameters.put("limit", limit);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(new SourceRowMapper(source))
                .list();
    }

    /** The rows of an audit with these keys as they read now, whatever kind they are of now; by what the refs say before the version. */
    Map<String, SourceRow> now(EvidenceSource source, Collection<String> refs, UUID audit) {
        List<Object> keys =
                refs.stream().map(ref -> key(source, ref)).distinct().toList();
        return jdbc
                .sql(source.select() + " WHERE " + source.key() + " IN (:keys) AND " + source.column("audit")
                        + " = :audit")
                .param("keys", keys)
                .param("audit", Ids.bytes(audit))
                .query(new SourceRowMapper(source))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> unversioned(row.ref()), row -> row, (one, other) -> one));
    }

    /** item:17:0 becomes item:17. */
    static String unversioned(String ref) {
        return ref.substring(0, ref.lastIndexOf(':'));
    }

    private static Object key(EvidenceSource source, String ref) {
        String key = unversioned(ref).substring(ref.indexOf(':') + 1);
        return switch (source.type()) {
            case ID -> Ids.bytes(UUID.fromString(key));
            case NUMBER -> Long.valueOf(key);
            case TEXT -> key;
        };
    }
}

package dev.rollcall.locate;

import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends counts and searches of an audit in sets: all open rows change first, so that pages obey at once; then their tasks
 * are completed in chunks. The two tables are alike as far as ending goes.
 */
final class EndingPieces {

    static final int CHUNK = 500;

    private final String table;
    private final JdbcClient jdbc;
    private final LocateProcess process;

    /** @param table room_count or asset_search, never anything from outside */
    EndingPieces(String table, JdbcClient jdbc, LocateProcess process) {
        this.table = table;
        this.jdbc = jdbc;
        this.process = process;
    }

    long open(AuditId audit) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE audit_id = :audit AND process_ended = FALSE")
                .param("audit", Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    /** Whether more are left. */
    boolean endSome(AuditId audit, String outcome, Instant now) {
        jdbc.sql("UPDATE " + table + " SET state = :outcome, ended_at = :now, version = version + 1"
                        + " WHERE audit_id = :audit AND state IN ('OPEN', 'RECOUNT')")
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .param("audit", Ids.bytes(audit.value()))
                .update();
        List<Piece> ended = jdbc.sql("SELECT id, process_instance_id FROM " + table
                        + " WHERE audit_id = :audit AND process_ended = FALSE ORDER BY id LIMIT :chunk")
                .param("audit", Ids.bytes(audit.value()))
                .param("chunk", CHUNK)
                .query((row, n) -> new Piece(row.getBytes(1), row.getString(2)))
                .list();
        if (!ended.isEmpty()) {
            jdbc.sql("UPDATE " + table + " SET process_ended = TRUE WHERE id IN (:ids)")
                    .param("ids", ended.stream().map(Piece::id).toList())
                    .update();
            process.endAll(ended.stream().map(Piece::instance).toList(), outcome);
        }
        return ended.size() == CHUNK;
    }

    Map<String, Long> counts(AuditId audit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT state, COUNT(*) FROM " + table + " WHERE audit_id = :audit GROUP BY state ORDER BY state")
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private record Piece(byte[] id, String instance) {}
}

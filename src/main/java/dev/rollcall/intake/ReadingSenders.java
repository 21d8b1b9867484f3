package dev.rollcall.intake;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The senders as an administrator sees them; at most a few dozen. */
@Service
@Transactional(readOnly = true)
public class ReadingSenders {

    private final JdbcClient jdbc;

    ReadingSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sender.
     *
     * @param stoppedAt null while it may send
     * @param keys newest first, revoked ones too
     */
    public record SenderView(
            UUID id,
            String name,
            List<String> types,
            String createdBy,
            Instant createdAt,
            Instant stoppedAt,
            List<KeyView> keys) {}

    /** A key, without its secret. */
    public record KeyView(UUID id, Instant createdAt, Instant lastUsedAt, Instant revokedAt) {}

    private record KeyRow(UUID sender, KeyView key) {}

    /** Those that may send first, then by name. */
    public List<SenderView> all() {
        Map<UUID, List<KeyView>> keys = jdbc
                .sql(
                        "SELECT sender_id, id, created_at, last_used_at, revoked_at FROM event_signing_key ORDER BY created_at DESC, id DESC")
                .query((row, n) -> new KeyRow(
                        Ids.uuid(row.getBytes(1)),
                        new KeyView(
                                Ids.uuid(row.getBytes(2)),
                                instant(row.getTimestamp(3)),
                                instant(row.getTimestamp(4)),
                                instant(row.getTimestamp(5)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(KeyRow::sender, Collectors.mapping(KeyRow::key, Collectors.toList())));
        return jdbc.sql("SELECT id, name, types, created_by, created_at, stopped_at FROM event_sender"
                        + " ORDER BY CASE WHEN stopped_at IS NULL THEN 0 ELSE 1 END, name LIMIT 500")
                .query((row, n) -> new SenderView(
                        Ids.uuid(row.getBytes(1)),
                        row.getString(2),
                        List.of(row.getString(3).split(",")),
                        row.getString(4),
                        instant(row.getTimestamp(5)),
                        instant(row.getTimestamp(6)),
                        keys.getOrDefault(Ids.uuid(row.getBytes(1)), List.of())))
                .list();
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}

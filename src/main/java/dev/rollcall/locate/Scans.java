package dev.rollcall.locate;

import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All scans. Each one is kept, whatever it turned out to be; one that the counter takes back is marked. */
@Repository
class Scans {

    private static final String SELECT = """
            SELECT s.id, s.code, s.scan_result, s.asset_id, s.quantity, s.scanned_at, s.photo_id, l.name AS place,
                   COALESCE(NULLIF(TRIM(CONCAT(COALESCE(a.manufacturer, ''), ' ', COALESCE(a.model, ''))), ''), a.name, '')
                     AS title
            FROM scan s LEFT JOIN asset a ON a.id = s.asset_id LEFT JOIN place l ON l.id = a.location_id
            """;

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Scanned> byClient(CountId count, String clientId) {
        return jdbc.sql(SELECT + "WHERE s.count_id = :count AND s.client_id = :client")
                .param("count", Ids.bytes(count.value()))
                .param("client", clientId)
                .query((row, n) -> scanned(row))
                .optional();
    }

    /** Newest first, without those taken back. */
    List<Scanned> latest(CountId count, int round, int most) {
        return jdbc.sql(SELECT + "WHERE s.count_id = :count AND s.count_round = :round AND s.removed = FALSE"
                        + " ORDER BY s.id DESC LIMIT :most")
                .param("count", Ids.bytes(count.value()))
                .param("round", round)
                .param("most", most)
                .query((row, n) -> scanned(row))
                .list();
    }

    long add(RoomCount count, ScanCommand scan, ScanResult result, UUID asset, Author by, Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO scan (count_id, count_round, client_id, code, code_key, scan_result, asset_id, quantity,
                                          by_key, by_name, scanned_at, removed)
                        VALUES (:count, :round, :client, :code, :key, :result, :asset, :quantity, :by, :name, :now, FALSE)""")
                .param("count", Ids.bytes(count.countId().value()))
                .param("round", count.round())
                .param("client", scan.clientId())
                .param("code", scan.code())
                .param("key", scan.key())
                .param("result", result.name())
                .param("asset", Ids.bytes(asset))
                .param("quantity", Objects.requireNonNullElse(scan.quantity(), 1))
                .param("by", Ids.bytes(by.key()))
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Whether there was such a scan that had not been taken back. */
    boolean remove(CountId count, long scan) {
        return jdbc.sql("UPDATE scan SET removed = TRUE WHERE id = :id AND count_id = :count AND removed = FALSE")
                        .param("id", scan)
                        .param("count", Ids.bytes(count.value()))
                        .update()
                == 1;
    }

    /** Whether the code was scanned in this round and turned out to be no one record. */
    boolean knows(RoomCount count, String key) {
        return !key.isEmpty()
                && jdbc.sql("""
                                SELECT COUNT(*) FROM scan WHERE count_id = :count AND count_round = :round
                                  AND code_key = :key AND removed = FALSE AND asset_id IS NULL""")
                                .param("count", Ids.bytes(count.countId().value()))
                                .param("round", count.round())
                                .param("key", key)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Scans of the same thing in the rounds before. */
    List<Long> inEarlierRounds(RoomCount count, UUID asset, String key) {
        return jdbc.sql("""
                        SELECT id FROM scan WHERE count_id = :count AND count_round < :round AND removed = FALSE
                          AND (asset_id = :asset OR (asset_id IS NULL AND :asset IS NULL AND code_key = :key))""")
                .param("count", Ids.bytes(count.countId().value()))
                .param("round", count.round())
                .param("asset", Ids.bytes(asset))
                .param("key", key)
                .query(Long.class)
                .list();
    }

    boolean stands(CountId count, long scan) {
        return jdbc.sql("SELECT COUNT(*) FROM scan WHERE id = ? AND count_id = ? AND removed = FALSE")
                        .params(scan, Ids.bytes(count.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void attach(long scan, UUID photo) {
        jdbc.sql("UPDATE scan SET photo_id = ? WHERE id = ?")
                .params(Ids.bytes(photo), scan)
                .update();
    }

    Optional<UUID> photo(CountId count, long scan) {
        return jdbc.sql("SELECT photo_id FROM scan WHERE id = ? AND count_id = ? AND photo_id IS NOT NULL")
                .params(scan, Ids.bytes(count.value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .optional();
    }

    private static Scanned scanned(ResultSet row) throws SQLException {
        return new Scanned(
                row.getLong("id"),
                row.getString("code"),
                ScanResult.valueOf(row.getString("scan_result")),
                Ids.uuid(row.getBytes("asset_id")),
                row.getString("title"),
                row.getString("place"),
                row.getInt("quantity"),
                false,
                List.of(),
                row.getObject("photo_id") != null,
                row.getTimestamp("scanned_at").toInstant());
    }
}

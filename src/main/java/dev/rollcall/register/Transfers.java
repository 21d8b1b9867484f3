package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All transfers. A proposal ends by compare-and-set, so that of two answers one counts. */
@Repository
public class Transfers {

    private static final String SELECT = """
            SELECT t.*, COALESCE(CONCAT(a.tag, ' '), '') AS tag, COALESCE(a.model, a.name, a.serial, 'Thing without a name') AS title,
                   f.name AS from_name, e.name AS to_name,
                   CASE WHEN t.proposed_by_key IS NULL THEN t.proposed_by
                        ELSE COALESCE(p.display_name, 'a former person') END AS proposer
            FROM asset_transfer t JOIN asset a ON a.id = t.asset_id JOIN legal_entity f ON f.id = t.from_entity_id
            JOIN legal_entity e ON e.id = t.to_entity_id LEFT JOIN person p ON p.subject_key = t.proposed_by_key WHERE """;

    private final JdbcClient jdbc;
    private final Clock clock;

    private final ApplicationEventPublisher events;

    Transfers(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Transfer> find(UUID id) {
        return jdbc.sql(SELECT + " t.id = ?")
                .param(Ids.bytes(id))
                .query(Transfers::transfer)
                .optional();
    }

    /** The proposal of the asset that waits for an answer. */
    public Optional<Transfer> open(AssetId asset) {
        return jdbc
                .sql(SELECT + " t.asset_id = ? AND t.state = 'PROPOSED'")
                .param(Ids.bytes(asset.value()))
                .query(Transfers::transfer)
                .list()
                .stream()
                .findFirst();
    }

    /** All that wait for an answer, the oldest first, at most so many. */
    public List<Transfer> open(int limit) {
        return jdbc.sql(SELECT + " t.state = 'PROPOSED' ORDER BY t.proposed_at, t.id LIMIT ?")
                .param(limit)
                .query(Transfers::transfer)
                .list();
    }

    UUID add(AssetId asset, EntityId from, EntityId to, EntityId side, String newTag, String reason, Author by) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO asset_transfer (id, asset_id, from_entity_id, to_entity_id, proposed_for, new_tag, reason,
                            state, proposed_by, proposed_by_key, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(asset.value()),
                        Ids.bytes(from.value()),
                        Ids.bytes(to.value()),
                        Ids.bytes(side.value()),
                        newTag,
                        reason,
                        by.name(),
                        Ids.bytes(by.key()),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new TransferChanged(id, asset, by));
        return id;
    }

    boolean end(Transfer transfer, Transfer.State state, Author by) {
        boolean first =
                jdbc.sql("UPDATE asset_transfer SET state = ?, decided_by = ?, decided_by_key = ?, decided_at = ?"
                                        + " WHERE id = ? AND state = 'PROPOSED'")
                                .params(
                                        state.name(),
                                        by.name(),
                                        Ids.bytes(by.key()),
                                        Timestamp.from(clock.instant()),
                                        Ids.bytes(transfer.id()))
                                .update()
                        == 1;
        if (first) {
            events.publishEvent(new TransferChanged(transfer.id(), transfer.assetId(), by));
        }
        return first;
    }

    private static Transfer transfer(ResultSet row, int n) throws SQLException {
        return new Transfer(
                Ids.uuid(row.getBytes("id")),
                new AssetId(Ids.uuid(row.getBytes("asset_id"))),
                row.getString("tag") + row.getString("title"),
                new EntityId(Ids.uuid(row.getBytes("from_entity_id"))),
                row.getString("from_name"),
                new EntityId(Ids.uuid(row.getBytes("to_entity_id"))),
                row.getString("to_name"),
                new EntityId(Ids.uuid(row.getBytes("proposed_for"))),
                row.getString("new_tag"),
                row.getString("reason"),
                Transfer.State.valueOf(row.getString("state")),
                Ids.uuid(row.getBytes("proposed_by_key")),
                row.getString("proposer"),
                row.getTimestamp("proposed_at").toInstant());
    }
}

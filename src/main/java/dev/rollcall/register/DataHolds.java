package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Data holds: what is on an asset has to be kept, so that it may be neither wiped nor retired nor disposed of. Placed and
 * lifted by modules, with history; the rules of the register ask here.
 */
@Service
public class DataHolds {

    private static final String FIELD = "data hold";

    private final JdbcClient jdbc;
    private final RecordingChanges history;
    private final Clock clock;

    DataHolds(JdbcClient jdbc, RecordingChanges history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /** Why there is a hold; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<String> of(AssetId asset) {
        return jdbc.sql("SELECT reason FROM asset_hold WHERE asset_id = ?")
                .param(Ids.bytes(asset.value()))
                .query(String.class)
                .optional();
    }

    /** Replaces the reason of a hold that there is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(AssetId asset, String reason, Author by) {
        Optional<String> before = of(asset);
        jdbc.sql("DELETE FROM asset_hold WHERE asset_id = ?")
                .param(Ids.bytes(asset.value()))
                .update();
        jdbc.sql("INSERT INTO asset_hold (asset_id, reason, by_key, by_name, placed_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(asset.value()),
                        reason,
                        Ids.bytes(by.key()),
                        by.name(),
                        Timestamp.from(clock.instant()))
                .update();
        record(asset, before.orElse(null), reason, by);
    }

    /** Does nothing where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lift(AssetId asset, Author by) {
        of(asset).ifPresent(reason -> {
            jdbc.sql("DELETE FROM asset_hold WHERE asset_id = ?")
                    .param(Ids.bytes(asset.value()))
                    .update();
            record(asset, reason, null, by);
        });
    }

    /** Why the asset cannot leave the register; empty where it can. */
    Optional<String> against(AssetId asset) {
        return of(asset)
                .map(reason -> "A data hold is on it: " + reason
                        + " It can be neither retired nor disposed of until whoever placed the hold lifts it.");
    }

    private void record(AssetId asset, String before, String after, Author by) {
        history.record(
                SubjectType.ASSET, asset.value(), List.of(new Change(FIELD, before, after)), Cause.edit(null), by);
    }
}

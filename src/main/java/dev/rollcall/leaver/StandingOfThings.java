package dev.rollcall.leaver;

import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.values.Ids;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register says of an item by now. */
@Component
class StandingOfThings {

    private final Assets assets;
    private final JdbcClient jdbc;

    StandingOfThings(Assets assets, JdbcClient jdbc) {
        this.assets = assets;
        this.jdbc = jdbc;
    }

    /** How the register has ended the item; empty as long as it is with the leaver. */
    Optional<ItemState> endOf(ReturnItem item, Departure departure) {
        if (!item.isThing()) {
            return hasSeat(item, departure) ? Optional.empty() : Optional.of(ItemState.RELEASED);
        }
        Optional<AssetFields> fields = assets.find(new AssetId(item.assetId())).map(Asset::fields);
        if (fields.isEmpty()
                || fields.get().holderId() == null
                || fields.get().status().isGone()) {
            return Optional.of(ItemState.RETURNED);
        }
        return departure.personId().equals(fields.get().holderId())
                ? Optional.empty()
                : Optional.of(ItemState.ELSEWHERE);
    }

    private boolean hasSeat(ReturnItem item, Departure departure) {
        return jdbc.sql("SELECT COUNT(*) FROM licence_seat WHERE licence_id = ? AND person_id = ?")
                        .params(
                                Ids.bytes(item.licenceId()),
                                Ids.bytes(departure.personId().value()))
                        .query(Long.class)
                        .single()
                > 0;
    }
}

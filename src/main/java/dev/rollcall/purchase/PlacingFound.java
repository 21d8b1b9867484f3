package dev.rollcall.purchase;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has the record of what was found say at once who has it, and where it was. */
@Component
class PlacingFound {

    private final Assets assets;
    private final KeepingAssets keeping;

    private final Units units;
    private final ApplicationEventPublisher events;

    PlacingFound(Assets assets, KeepingAssets keeping, Units units, ApplicationEventPublisher events) {
        this.assets = assets;
        this.keeping = keeping;
        this.units = units;
        this.events = events;
    }

    AssetId place(UnitId unit, UUID audit, AssetId id, AssetFields found, Purchase purchase, Author author) {
        units.foundIn(unit, audit);
        events.publishEvent(new UnitMatched(unit, audit));
        Asset asset = assets.find(id).orElseThrow();
        AssetFields placed = asset.fields()
                .edit()
                .holderId(found.holderId())
                .locationId(found.locationId())
                .status(found.status())
                .notes(found.notes())
                .build();
        Cause cause = new Cause(
                Cause.Kind.PURCHASE, purchase.getId().toString(), "Found in an audit, order " + purchase.orderNumber());
        return keeping.change(id, asset.version(), placed, cause, author).value();
    }
}

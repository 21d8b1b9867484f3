package dev.rollcall.purchase;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetFieldsBuilder;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes what was delivered an asset, with order, cost, supplier and warranty. */
@Component
class RegisteringUnits {

    private final KeepingAssets keeping;
    private final Assets assets;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final CompanyTime time;

    RegisteringUnits(
            KeepingAssets keeping, Assets assets, Units units, ApplicationEventPublisher events, CompanyTime time) {
        this.time = time;
        this.events = events;
        this.keeping = keeping;
        this.assets = assets;
        this.units = units;
    }

    /** Refused where the register refuses, such as a tag that is taken. */
    Result<AssetId> register(Purchase purchase, PurchaseLine line, Piece piece, Author author) {
        int quantity = piece.quantity() == null ? 1 : piece.quantity();
        if (line.registration() == Registration.BY_QUANTITY) {
            Optional<AssetId> counted = units.countedInto(purchase.purchaseId(), line.number());
            if (counted.isPresent()) {
                return add(counted.get(), quantity, purchase, author);
            }
        }
        AssetFieldsBuilder fields = AssetFields.of(purchase.entityId(), line.kindId())
                .manufacturer(line.manufacturer())
                .model(line.model())
                .serial(piece.serial())
                .tag(piece.tag())
                .quantity(quantity);
        return keeping.add(bought(fields, purchase, line, piece).build(), cause(purchase), author);
    }

    /** The register has it already and knows of no order: it learns what the order says, and keeps the rest. */
    Result<AssetId> link(Asset asset, Purchase purchase, PurchaseLine line, Piece piece, Author author) {
        AssetFields now = asset.fields();
        AssetFields said = bought(now.edit(), purchase, line, piece).build();
        AssetFieldsBuilder fields = now.edit()
                .orderNumber(said.orderNumber())
                .draft(false)
                .supplier(first(now.supplier(), said.supplier()))
                .purchasedOn(first(now.purchasedOn(), said.purchasedOn()))
                .warrantyEnd(first(now.warrantyEnd(), said.warrantyEnd()))
                .manufacturer(first(now.manufacturer(), line.manufacturer()))
                .model(first(now.model(), line.model()))
                .serial(first(now.serial(), piece.serial()))
                .tag(first(now.tag(), piece.tag()));
        if (now.cost() == null) {
            fields.cost(said.cost()).currency(said.currency());
        }
        return keeping.change(asset.assetId(), asset.version(), fields.build(), cause(purchase), author);
    }

    /** Out of the register again, wholly or by its number. */
    Result<AssetId> takeOut(Unit unit, Purchase purchase, String reason, Author author) {
        Asset asset = assets.find(unit.assetId()).orElseThrow();
        int left = asset.fields().quantity() - unit.quantity();
        Cause cause = new Cause(Cause.Kind.PURCHASE, purchase.getId().toString(), reason);
        events.publishEvent(new UnitTakenOut(unit.id()));
        if (left > 0) {
            AssetFields fewer = asset.fields().edit().quantity(left).build();
            return keeping.change(asset.assetId(), asset.version(), fewer, cause, author);
        }
        return asset.fields().status().isGone()
                ? Result.done(asset.assetId())
                : keeping.retire(asset.assetId(), asset.version(), cause, author);
    }

    private Result<AssetId> add(AssetId id, int quantity, Purchase purchase, Author author) {
        Asset asset = assets.find(id).orElseThrow();
        AssetFields more = asset.fields()
                .edit()
                .quantity(asset.fields().quantity() + quantity)
                .build();
        return keeping.change(id, asset.version(), more, cause(purchase), author);
    }

    private AssetFieldsBuilder bought(AssetFieldsBuilder fields, Purchase purchase, PurchaseLine line, Piece piece) {
        LocalDate receivedOn = piece.receivedOn() == null ? time.today() : piece.receivedOn();
        return fields.orderNumber(purchase.orderNumber())
                .supplier(purchase.supplier())
                .purchasedOn(purchase.orderedOn() == null ? receivedOn : purchase.orderedOn())
                .cost(line.unitPrice())
                .currency(line.unitPrice() == null ? null : purchase.currency())
                .warrantyEnd(line.warrantyMonths() == null ? null : receivedOn.plusMonths(line.warrantyMonths()));
    }

    private static Cause cause(Purchase purchase) {
        return new Cause(Cause.Kind.PURCHASE, purchase.getId().toString(), "Order " + purchase.orderNumber());
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}

package dev.rollcall.register;

import dev.rollcall.values.Result;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold of an asset among the others of the register; each rule refuses with a reason. */
@Component
class AssetRules {

    private static final int DEEPEST = 20;

    private final Assets assets;
    private final Kinds kinds;
    private final LegalEntities entities;
    private final DataHolds holds;

    AssetRules(Assets assets, Kinds kinds, LegalEntities entities, DataHolds holds) {
        this.holds = holds;
        this.assets = assets;
        this.kinds = kinds;
        this.entities = entities;
    }

    /** The fields as they may be stored: a cost without a currency is in that of the legal entity. */
    Result<AssetFields> check(AssetId id, AssetFields fields) {
        Optional<LegalEntity> entity = entities.find(fields.entityId());
        Optional<AssetKind> kind = kinds.find(fields.kindId());
        if (entity.isEmpty() || kind.isEmpty()) {
            return Result.refused("The " + (kind.isEmpty() ? "kind" : "legal entity")
                    + " is not in the register. Choose one of the list.");
        }
        return AssetField.tooLong(fields)
                .or(() -> sameTag(id, fields))
                .or(() -> sameSource(id, fields))
                .or(() -> badQuantity(kind.get(), fields))
                .or(() -> badParent(id, fields))
                .or(() -> mayGo(id, fields.status()))
                .map(Result::<AssetFields>refused)
                .orElseGet(() -> Result.done(withCurrency(fields, entity.get())));
    }

    /** Why the asset cannot take the status; empty where it can. */
    Optional<String> mayGo(AssetId id, AssetStatus to) {
        return to.isGone() ? holds.against(id) : Optional.empty();
    }

    private Optional<String> sameTag(AssetId id, AssetFields fields) {
        return Optional.ofNullable(fields.tagKey())
                .flatMap(key -> assets.tagged(fields.entityId(), key))
                .filter(other -> !other.assetId().equals(id))
                .map(other -> "Tag " + fields.tag() + " is already on \""
                        + other.fields().title() + "\" ("
                        + other.fields().status().words()
                        + "). Give this one another tag, or correct that record first.");
    }

    private Optional<String> sameSource(AssetId id, AssetFields fields) {
        return Optional.ofNullable(fields.sourceId())
                .flatMap(source -> assets.fromSource(fields.entityId(), source))
                .filter(other -> !other.assetId().equals(id))
                .map(other -> "Source id " + fields.sourceId() + " already belongs to \""
                        + other.fields().title() + "\". Change that record instead.");
    }

    private static Optional<String> badQuantity(AssetKind kind, AssetFields fields) {
        return kind.fields().tracking() == Tracking.EACH && fields.quantity() != 1
                ? Optional.of("A " + kind.fields().name() + " is tracked one by one, so its quantity is 1, not "
                        + fields.quantity() + ". Add a record for each.")
                : Optional.empty();
    }

    private Optional<String> badParent(AssetId id, AssetFields fields) {
        Set<AssetId> seen = new HashSet<>(Set.of(id));
        AssetId parent = fields.parentId();
        while (parent != null && seen.size() < DEEPEST) {
            if (!seen.add(parent)) {
                return Optional.of("An asset cannot follow itself, not even by way of others. Choose another parent.");
            }
            Optional<Asset> found = assets.find(parent);
            if (found.isEmpty()) {
                return Optional.of("The parent is not in the register. Choose one that is.");
            }
            parent = found.get().fields().parentId();
        }
        return Optional.empty();
    }

    private static AssetFields withCurrency(AssetFields fields, LegalEntity entity) {
        return fields.cost() == null || fields.currency() != null
                ? fields
                : fields.edit().currency(entity.fields().currency()).build();
    }
}

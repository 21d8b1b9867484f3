package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Result;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds assets and changes what the register says of them, with history. Used by pages, the API, corrections and the sample
 * company; a version is that which the editor saw, and every verb that takes one throws
 * {@link OptimisticLockingFailureException} when somebody else changed the asset since. Rows are written before a verb
 * returns, so that statements in the same transaction see them.
 */
@Service
@Transactional
public class KeepingAssets {

    private final Assets assets;
    private final AssetRules rules;
    private final RecordingChanges history;
    private final Clock clock;

    KeepingAssets(Assets assets, AssetRules rules, RecordingChanges history, Clock clock) {
        this.assets = assets;
        this.rules = rules;
        this.history = history;
        this.clock = clock;
    }

    /** Refused when tag or source id are taken within the legal entity, or the parent or quantity cannot be. */
    public Result<AssetId> add(AssetFields fields, Cause cause, Author author) {
        AssetId id = AssetId.next();
        return rules.check(id, fields).map(checked -> {
            assets.saveAndFlush(new Asset(id, checked, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
            record(id, List.of(new Change("record", null, checked.title())), cause, author);
            return id;
        });
    }

    /** Refused for the same reasons, and when the legal entity differs: that would be a transfer. */
    public Result<AssetId> change(AssetId id, int version, AssetFields fields, Cause cause, Author author) {
        Asset asset = unchangedSince(id, version);
        if (!asset.fields().entityId().equals(fields.entityId())) {
            return Result.refused(
                    "An asset moves to another legal entity by a transfer that both sides agree, not by an"
                            + " edit. Leave the legal entity as it is, and propose the transfer on the asset's page.");
        }
        return rules.check(id, fields).map(checked -> {
            record(id, asset.change(checked), cause, author);
            return id;
        });
    }

    /** Takes an asset out of the active register. */
    public Result<AssetId> retire(AssetId id, int version, Cause cause, Author author) {
        Asset asset = unchangedSince(id, version);
        if (asset.fields().status().isGone()) {
            return Result.refused("This asset is " + asset.fields().status().words() + " already.");
        }
        Optional<String> held = rules.mayGo(id, AssetStatus.RETIRED);
        if (held.isPresent()) {
            return Result.refused(held.get());
        }
        record(id, asset.retire(), cause, author);
        return Result.done(id);
    }

    /** Makes a draft a record of the register. */
    public Result<AssetId> confirm(AssetId id, int version, Cause cause, Author author) {
        return draft(id, version, Asset::confirm, cause, author);
    }

    /** Takes a draft away: it stays on file as retired, without its tag. */
    public Result<AssetId> discard(AssetId id, int version, Cause cause, Author author) {
        return draft(id, version, Asset::discard, cause, author);
    }

    private Result<AssetId> draft(
            AssetId id, int version, Function<Asset, List<Change>> verb, Cause cause, Author author) {
        Asset asset = unchangedSince(id, version);
        if (!asset.fields().draft()) {
            return Result.refused("This asset is a record already, no draft. To take it out, retire it.");
        }
        record(id, verb.apply(asset), cause, author);
        return Result.done(id);
    }

    private Asset unchangedSince(AssetId id, int version) {
        Asset asset = assets.find(id).orElseThrow();
        if (asset.version() != version) {
            throw new OptimisticLockingFailureException("Asset " + id + " was changed by somebody else");
        }
        return asset;
    }

    private void record(AssetId id, List<Change> changes, Cause cause, Author author) {
        assets.flush();
        history.record(SubjectType.ASSET, id.value(), changes, cause, author);
    }
}

package dev.rollcall.register;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves assets to another legal entity: proposed for one side, agreed for the other by somebody else; the history of the
 * asset and of both entities says so. Used by pages and the API.
 */
@Service
@Transactional
public class TransferringAssets {

    private static final String ANSWERED = "This transfer is answered already. Reload the page to see how.";

    private final Transfers transfers;
    private final Assets assets;
    private final AssetRules rules;
    private final LegalEntities entities;
    private final RecordingChanges history;
    private final WhoMayTransfer who;

    TransferringAssets(
            Transfers transfers,
            Assets assets,
            AssetRules rules,
            LegalEntities entities,
            RecordingChanges history,
            WhoMayTransfer who) {
        this.transfers = transfers;
        this.assets = assets;
        this.rules = rules;
        this.entities = entities;
        this.history = history;
        this.who = who;
    }

    /** @param newTag under which the receiving side keeps it, empty for its own */
    public Result<UUID> propose(AssetId id, EntityId to, String newTag, String reason, Actor actor) {
        who.requireIt(actor);
        AssetFields fields = assets.find(id).orElseThrow().fields();
        EntityId from = fields.entityId();
        if (to == null || to.equals(from) || entities.find(to).isEmpty()) {
            return Result.refused("Choose the legal entity that takes the asset over.");
        }
        if (reason == null || reason.isBlank() || reason.length() > 1000) {
            return Result.refused("Say in a sentence, of at most 1,000 characters, why it moves.");
        }
        if (transfers.open(id).isPresent()) {
            return Result.refused("A transfer of this asset waits for an answer already.");
        }
        EntityId side = who.speaksFor(actor, from) ? from : to;
        if (!who.speaksFor(actor, side)) {
            return Result.refused(
                    "You belong to neither of the two legal entities, so somebody of theirs has to propose it.");
        }
        String tag = Texts.tidy(newTag);
        return rules.check(id, moved(fields, to, tag))
                .map(checked -> transfers.add(id, from, to, side, tag, reason.strip(), actor.author()));
    }

    /** The asset belongs to the other entity from now on; refused when its tag is taken there. */
    public Result<AssetId> agree(UUID id, Actor actor) {
        Transfer transfer = transfers.find(id).orElseThrow();
        who.requireIt(actor);
        if (!transfer.isOpen()) {
            return Result.refused(ANSWERED);
        }
        if (!who.mayAnswer(actor, transfer)) {
            return Result.refused("Somebody else has to agree, for " + transfer.otherName() + ".");
        }
        Asset asset = assets.find(transfer.assetId()).orElseThrow();
        if (!asset.fields().entityId().equals(transfer.from())) {
            return Result.refused("The asset belongs to another legal entity by now. Decline this transfer.");
        }
        return rules.check(transfer.assetId(), moved(asset.fields(), transfer.to(), transfer.newTag()))
                .map(checked -> {
                    transfers.end(transfer, Transfer.State.AGREED, actor.author());
                    move(transfer, asset, checked, actor.author());
                    return transfer.assetId();
                });
    }

    /** The other side does not want it. */
    public Result<AssetId> decline(UUID id, Actor actor) {
        Transfer transfer = transfers.find(id).orElseThrow();
        who.requireIt(actor);
        if (transfer.isOpen() && !who.mayAnswer(actor, transfer)) {
            return Result.refused("Somebody else has to answer, for " + transfer.otherName() + ".");
        }
        return ended(transfer, Transfer.State.DECLINED, actor);
    }

    /** Whoever proposed it takes it back. */
    public Result<AssetId> withdraw(UUID id, Actor actor) {
        Transfer transfer = transfers.find(id).orElseThrow();
        who.requireIt(actor);
        return who.proposed(actor, transfer)
                ? ended(transfer, Transfer.State.WITHDRAWN, actor)
                : Result.refused("Only whoever proposed a transfer takes it back.");
    }

    private Result<AssetId> ended(Transfer transfer, Transfer.State state, Actor actor) {
        return transfers.end(transfer, state, actor.author())
                ? Result.done(transfer.assetId())
                : Result.refused(ANSWERED);
    }

    private void move(Transfer transfer, Asset asset, AssetFields to, Author author) {
        Cause cause = new Cause(Cause.Kind.TRANSFER, transfer.id().toString(), transfer.reason());
        List<Change> changes = asset.change(to);
        assets.flush();
        history.record(SubjectType.ASSET, transfer.assetId().value(), changes, cause, author);
        record(transfer.from(), new Change("handed over", transfer.asset(), null), cause, author);
        record(transfer.to(), new Change("taken over", null, transfer.asset()), cause, author);
    }

    private void record(EntityId entity, Change change, Cause cause, Author author) {
        history.record(SubjectType.LEGAL_ENTITY, entity.value(), List.of(change), cause, author);
    }

    private static AssetFields moved(AssetFields fields, EntityId to, String newTag) {
        return fields.edit()
                .entityId(to)
                .tag(newTag == null ? fields.tag() : newTag)
                .build();
    }
}

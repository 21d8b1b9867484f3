package dev.rollcall.register;

import java.time.Instant;
import java.util.UUID;

/**
 * A move of an asset to another legal entity, as it now stands; names are those of today.
 *
 * @param proposedFor the side that proposed it: one of the two entities
 * @param newTag under which the receiving side keeps the asset, null for its own
 * @param proposerKey subject key of a person, else null
 * @param proposer name of the person, account or token
 */
public record Transfer(
        UUID id,
        AssetId assetId,
        String asset,
        EntityId from,
        String fromName,
        EntityId to,
        String toName,
        EntityId proposedFor,
        String newTag,
        String reason,
        State state,
        UUID proposerKey,
        String proposer,
        Instant proposedAt) {

    /** From proposed to one of the three ends. */
    public enum State {
        PROPOSED,
        AGREED,
        DECLINED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.PROPOSED;
    }

    /** The side that has to agree. */
    public EntityId other() {
        return proposedFor.equals(from) ? to : from;
    }

    public String otherName() {
        return proposedFor.equals(from) ? toName : fromName;
    }
}

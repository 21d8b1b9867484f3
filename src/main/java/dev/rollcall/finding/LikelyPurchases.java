package dev.rollcall.finding;

import dev.rollcall.history.Author;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.EntityId;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.UUID;

/**
 * What was bought and may be what an audit found without a record. Implemented by the module that knows purchases; a
 * finding is matched here before it becomes a stray record.
 */
public interface LikelyPurchases {

    /** Where the thing may have come from, the likeliest first; empty when nothing open fits. */
    List<Likely> of(Unrecorded thing);

    /**
     * Registers the thing as bought there. Refused when nothing more is awaited there, or the register refuses.
     *
     * @param origin as {@link Likely#origin} gave it
     * @param found what the finder says of it: holder, place, status
     */
    Result<AssetId> register(String origin, Unrecorded thing, AssetFields found, UUID audit, Author author);

    /**
     * Something that turned up.
     *
     * @param id of what turned up
     * @param entity whose it seems to be
     * @param words what people wrote of it, may be empty
     */
    record Unrecorded(UUID id, EntityId entity, String words, String tag, String serial) {}

    /**
     * A line of an order that it may have come from.
     *
     * @param origin by which it is named again
     * @param label "order 4711, line 2"
     * @param why it may be
     */
    record Likely(String origin, String label, String link, String why) {}
}

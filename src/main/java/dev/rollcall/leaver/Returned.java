package dev.rollcall.leaver;

import dev.rollcall.register.AssetStatus;

/**
 * What whoever takes a thing back says of it.
 *
 * @param place room or stock room, as the register calls it
 * @param status STOCK or IN_REPAIR
 * @param note the leaver reads it; may be null
 */
public record Returned(ItemCondition condition, String place, AssetStatus status, String note) {}

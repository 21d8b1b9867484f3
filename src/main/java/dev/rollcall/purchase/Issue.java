package dev.rollcall.purchase;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A bought thing that was issued to somebody.
 *
 * @param thing what it is called
 * @param tag null without one
 * @param serial null without one
 * @param icon name of the picture of its kind
 * @param due last day to answer
 * @param note what was said about it
 */
public record Issue(
        IssueId id,
        PurchaseId purchaseId,
        UnitId unitId,
        AssetId assetId,
        PersonId personId,
        String person,
        String thing,
        String tag,
        String serial,
        String icon,
        IssueState state,
        LocalDate due,
        String note,
        Instant issuedAt) {}

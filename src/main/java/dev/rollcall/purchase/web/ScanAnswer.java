package dev.rollcall.purchase.web;

import dev.rollcall.purchase.Received;
import dev.rollcall.purchase.Received.Outcome;
import java.util.UUID;

/**
 * What is said at once of a scan.
 *
 * @param result what became of it
 * @param words the same for people
 * @param tone good, info, warn or bad
 * @param title what it is
 * @param askQuantity whether to send it again with a quantity
 * @param askOver whether to send it again with what to do with more than was ordered
 */
record ScanAnswer(
        String code,
        Outcome result,
        String words,
        String tone,
        String title,
        UUID assetId,
        boolean askQuantity,
        boolean askOver) {

    static ScanAnswer of(Received received) {
        return new ScanAnswer(
                received.code(),
                received.outcome(),
                received.outcome().words(),
                received.outcome().tone(),
                received.title(),
                received.assetId() == null ? null : received.assetId().value(),
                received.outcome() == Outcome.HOW_MANY,
                received.outcome() == Outcome.MORE_THAN_ORDERED);
    }
}

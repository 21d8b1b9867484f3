package dev.rollcall.purchase;

import dev.rollcall.register.AssetId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A thing that was delivered, or a number of things that are not told apart.
 *
 * @param line null while nobody knows which line it belongs to
 * @param submission under which it was taken
 * @param assetId its record; null until it is registered
 * @param tag that its record carries now, else the one that was scanned
 * @param holder whom it was issued to, as the register says now; null for nobody
 * @param delivery number of the delivery note, may be null
 * @param reason why it went back, or what is to be decided
 */
public record Unit(
        UnitId id,
        PurchaseId purchaseId,
        Integer line,
        String submission,
        String serial,
        String tag,
        int quantity,
        UnitState state,
        AssetId assetId,
        String holder,
        String delivery,
        LocalDate receivedOn,
        String receivedBy,
        Instant receivedAt,
        String reason) {

    /** By what people tell it. */
    public String code() {
        return serial != null ? serial : tag != null ? tag : quantity + (quantity == 1 ? " piece" : " pieces");
    }
}

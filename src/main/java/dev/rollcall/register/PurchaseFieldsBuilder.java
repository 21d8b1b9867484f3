package dev.rollcall.register;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The part of {@link AssetFieldsBuilder} that tells how an asset was bought. */
abstract class PurchaseFieldsBuilder {

    LocalDate purchasedOn;
    BigDecimal cost;
    String currency;
    String supplier;
    String orderNumber;
    LocalDate warrantyEnd;

    abstract AssetFieldsBuilder self();

    public AssetFieldsBuilder purchasedOn(LocalDate value) {
        purchasedOn = value;
        return self();
    }

    public AssetFieldsBuilder cost(BigDecimal value) {
        cost = value;
        return self();
    }

    public AssetFieldsBuilder currency(String value) {
        currency = value;
        return self();
    }

    public AssetFieldsBuilder supplier(String value) {
        supplier = value;
        return self();
    }

    public AssetFieldsBuilder orderNumber(String value) {
        orderNumber = value;
        return self();
    }

    public AssetFieldsBuilder warrantyEnd(LocalDate value) {
        warrantyEnd = value;
        return self();
    }
}

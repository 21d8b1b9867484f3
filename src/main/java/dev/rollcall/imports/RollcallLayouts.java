package dev.rollcall.imports;

import java.util.List;

/** Rollcall's own exports: what it writes, it reads again. What is known of a verification stays with the register. */
final class RollcallLayouts {

    static final List<Layout> ALL =
            List.of(Layout.of("rollcall-assets", "Rollcall assets", Subject.ASSETS, SourceSystem.REGISTER, """
                    ! Asset tag = TAG
                    ! Legal entity = COMPANY
                    ! Last verified how = IGNORE
                    Name = ASSET_NAME
                    Serial = SERIAL
                    Kind = KIND
                    Manufacturer = MANUFACTURER
                    Model = MODEL
                    Status = STATUS
                    Draft = IGNORE
                    Holder = HOLDER
                    Department = IGNORE
                    Location = PLACE
                    Ownership = OWNERSHIP
                    Quantity = QUANTITY
                    Purchased on = PURCHASED_ON
                    Cost = COST
                    Currency = CURRENCY
                    Supplier = SUPPLIER
                    Order number = ORDER_NUMBER
                    Warranty end = WARRANTY_END
                    Due back = DUE_BACK
                    Return due = RETURN_DUE
                    IMEI = IMEI
                    Phone number = PHONE_NUMBER
                    Last verified = IGNORE
                    Notes = NOTES
                    """));

    private RollcallLayouts() {}
}

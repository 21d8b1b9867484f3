package dev.rollcall.imports;

import java.util.List;

/** The exports of Snipe-IT, of now and of older versions. */
final class SnipeItLayouts {

    private static final String PURCHASE = """
            Purchase Date = PURCHASED_ON
            Purchase Cost = COST
            Order Number = ORDER_NUMBER
            Supplier = SUPPLIER
            """;

    static final List<Layout> ALL = List.of(
            Layout.of("snipe-it-assets", "Snipe-IT assets", Subject.ASSETS, SourceSystem.REGISTER, PURCHASE + """
                    ! Asset Tag = TAG
                    ! Model = MODEL
                    ! Checked Out To: Username = HOLDER
                    Company = COMPANY
                    Name = ASSET_NAME
                    Serial = SERIAL
                    Status = STATUS
                    Category = KIND
                    Manufacturer = MANUFACTURER
                    Location = PLACE
                    Model Number = MODEL_NUMBER
                    Asset Notes | Notes = NOTES
                    Warranty | Warranty (months) = WARRANTY_MONTHS
                    Checkout Type = CHECKOUT_TYPE
                    Checked Out To: Email = HOLDER
                    Checked Out To: First Name = HOLDER_FIRST_NAME
                    Checked Out To: Last Name = HOLDER_LAST_NAME
                    Checked Out To: Location = CHECKED_OUT_PLACE
                    """),
            Layout.of(
                    "snipe-it-assets-older",
                    "Snipe-IT assets (older)",
                    Subject.ASSETS,
                    SourceSystem.REGISTER,
                    PURCHASE + """
                    ! Asset Tag = TAG
                    ! Item Name = ASSET_NAME
                    ! Model Name = MODEL
                    Email = HOLDER
                    Username = HOLDER
                    Full Name = HOLDER
                    Category = KIND
                    Manufacturer = MANUFACTURER
                    Model Number = MODEL_NUMBER
                    Serial | Serial Number = SERIAL
                    Location = PLACE
                    Notes = NOTES
                    Company = COMPANY
                    Status = STATUS
                    Warranty (months) | Warranty = WARRANTY_MONTHS
                    """),
            Layout.of("snipe-it-report", "Snipe-IT asset report", Subject.ASSETS, SourceSystem.REGISTER, """
                    ! Asset Tag = TAG
                    ! Asset Name = ASSET_NAME
                    ! Model No. = MODEL_NUMBER
                    ID = SOURCE_ID
                    Company = COMPANY
                    Model = MODEL
                    Category = KIND
                    Manufacturer = MANUFACTURER
                    Serial = SERIAL
                    Purchased | Purchase Date = PURCHASED_ON
                    Cost | Purchase Cost = COST
                    Warranty = WARRANTY_MONTHS
                    Warranty Expires = WARRANTY_END
                    Order Number = ORDER_NUMBER
                    Supplier = SUPPLIER
                    Location = PLACE
                    Username = HOLDER
                    Employee No. = HOLDER
                    Checked Out = CHECKED_OUT_TO
                    Type = CHECKOUT_TYPE
                    Status = STATUS
                    Expected Checkin Date = DUE_BACK
                    Notes = NOTES
                    Department = IGNORE
                    Manager = IGNORE
                    Title = IGNORE
                    """),
            Layout.of("snipe-it-users", "Snipe-IT users", Subject.PEOPLE, SourceSystem.DIRECTORY, """
                    ! First Name = FIRST_NAME
                    ! Last Name = LAST_NAME
                    ! Username | User name = USER_NAME
                    ! Activated | Job Title For User | Gravatar = MAY_SIGN_IN
                    Email = EMAIL
                    Location = PLACE
                    Job Title | Job Title For User | Title = JOB_TITLE
                    Employee Number | Employee No. = EMPLOYEE_NUMBER
                    Company = COMPANY
                    Department = DEPARTMENT
                    Manager = MANAGER
                    End Date = LAST_DAY
                    Gravatar = IGNORE
                    """),
            Layout.of("snipe-it-locations", "Snipe-IT locations", Subject.LOCATIONS, SourceSystem.REGISTER, """
                    ! Name = LOCATION_NAME
                    ! Address = EXTRA
                    ! City | Country = EXTRA
                    ! Manager Username | Address2 | Currency = EXTRA
                    Manager Username = CUSTODIAN
                    Manager = CUSTODIAN
                    Parent | Parent Location = SITE
                    Country = COUNTRY
                    State = REGION
                    """),
            Layout.of("snipe-it-licences", "Snipe-IT licences", Subject.LICENCES, SourceSystem.REGISTER, """
                    ! Licensed To Name = EXTRA
                    ! Seats = SEATS
                    ! Item Name = PRODUCT
                    Email = SEAT_HOLDER
                    Username = SEAT_HOLDER
                    Full Name | Name = SEAT_HOLDER
                    Serial Number | Serial = REFERENCE
                    Manufacturer = VENDOR
                    Purchase Date = PURCHASED_ON
                    Purchase Cost = COST
                    Order Number = ORDER_NUMBER
                    Expiration Date = EXPIRES_ON
                    Reassignable = REASSIGNABLE
                    Company = COMPANY
                    Supplier = SUPPLIER
                    Notes = NOTES
                    """));

    private SnipeItLayouts() {}
}

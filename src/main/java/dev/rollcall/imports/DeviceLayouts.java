package dev.rollcall.imports;

import java.util.List;

/** Exports of device management: evidence that a device lives, and with whom. */
final class DeviceLayouts {

    static final List<Layout> ALL = List.of(
            Layout.of("intune-devices", "Intune devices", Subject.ASSETS, SourceSystem.DEVICES, """
                    ! Device ID = SOURCE_ID
                    ! Device name = ASSET_NAME
                    ! Last check-in = LAST_CHECK_IN
                    Serial number = SERIAL
                    Manufacturer = MANUFACTURER
                    Model = MODEL
                    IMEI = IMEI
                    Ownership = OWNERSHIP
                    Phone number = PHONE_NUMBER
                    Primary user email address = CHECK_IN_USER
                    Primary user UPN = CHECK_IN_USER
                    Primary user display name = CHECK_IN_USER
                    UserId = IGNORE
                    """),
            Layout.of("jamf-devices", "Jamf inventory", Subject.ASSETS, SourceSystem.DEVICES, """
                    ! Computer Name | Display Name = ASSET_NAME
                    ! Serial Number = SERIAL
                    ! Last Check-in | Last Inventory Update = LAST_CHECK_IN
                    JSS Computer ID | Jamf Pro Computer ID = SOURCE_ID
                    Email Address = CHECK_IN_USER
                    Username = CHECK_IN_USER
                    Full Name = CHECK_IN_USER
                    Manufacturer | Make = MANUFACTURER
                    Model = MODEL
                    Asset Tag = TAG
                    Last Reported IP Address | IP Address = IGNORE
                    """),
            Layout.of("google-devices", "Google devices", Subject.ASSETS, SourceSystem.DEVICES, """
                    ! Device Id = SOURCE_ID
                    ! Serial Number = SERIAL
                    ! Annotated User | Last Sync = CHECK_IN_USER
                    Annotated User | User = CHECK_IN_USER
                    Last Sync = LAST_CHECK_IN
                    Model = MODEL
                    Annotated Asset Id | Asset Id = TAG
                    Annotated Location | Location = PLACE
                    Most Recent User = IGNORE
                    """),
            Layout.of("glpi-inventory", "GLPI inventory", Subject.ASSETS, SourceSystem.DEVICES, """
                    ! glpi device id = SOURCE_ID
                    ! glpi serial = SERIAL
                    name = ASSET_NAME
                    asset tag = TAG
                    kind = KIND
                    manufacturer = MANUFACTURER
                    model = MODEL
                    last contact = LAST_CHECK_IN
                    """));

    private DeviceLayouts() {}
}

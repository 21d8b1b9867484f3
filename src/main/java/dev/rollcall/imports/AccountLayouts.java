package dev.rollcall.imports;

import java.util.List;

/** Lists of the accounts that products have. They are taken as such only where nothing else fits, or where it is said. */
final class AccountLayouts {

    static final List<Layout> ALL = List.of(
            Layout.of("microsoft365-accounts", "Microsoft 365 users", Subject.ACCOUNTS, SourceSystem.DIRECTORY, """
                    ! User principal name = ACCOUNT
                    ! Licenses = PRODUCTS
                    Display name = DISPLAY_NAME
                    """),
            Layout.of("seat-holders", "accounts of a product", Subject.ACCOUNTS, SourceSystem.SPREADSHEET, """
                    ! Email | E-mail | Mail | User | Account | Login | User principal name | User name | Email address = ACCOUNT
                    ! Last active | Last sign in | Last login | Last activity | Last sign-in | Last activity date | Last seen = LAST_ACTIVE
                    Name | Full name | Display name = DISPLAY_NAME
                    First name = FIRST_NAME
                    Last name = LAST_NAME
                    Employee number | Employee ID = EMPLOYEE_NUMBER
                    Status | State = ACCOUNT_STATUS
                    Product | Application | App = PRODUCT
                    """));

    private AccountLayouts() {}
}

package dev.rollcall.imports;

import java.util.List;

/** Exports of directories of people. */
final class DirectoryLayouts {

    static final List<Layout> ALL = List.of(
            Layout.of("entra-users", "Entra users", Subject.PEOPLE, SourceSystem.DIRECTORY, """
                    ! userPrincipalName = USER_NAME
                    ! displayName = DISPLAY_NAME
                    ! objectId | id | accountEnabled | userType = EXTRA
                    objectId | id = SOURCE_ID
                    accountEnabled = ENABLED
                    userType = PERSON_TYPE
                    mail = EMAIL
                    givenName = FIRST_NAME
                    surname = LAST_NAME
                    jobTitle = JOB_TITLE
                    department = DEPARTMENT
                    employeeId = EMPLOYEE_NUMBER
                    manager = MANAGER
                    physicalDeliveryOfficeName | officeLocation = PLACE
                    companyName = EXTRA
                    mobile | mobilePhone | telephoneNumber | businessPhones = IGNORE
                    authenticationPhoneNumber | authenticationAlternativePhoneNumber = IGNORE
                    authenticationEmail | alternateEmailAddress | ageGroup | consentProvidedForMinor = IGNORE
                    legalAgeGroupClassification | usageLocation = IGNORE
                    """),
            Layout.of("google-workspace-users", "Google Workspace users", Subject.PEOPLE, SourceSystem.DIRECTORY, """
                    ! First Name = FIRST_NAME
                    ! Last Name = LAST_NAME
                    ! Email Address = EMAIL
                    ! Org Unit Path = EXTRA
                    Employee ID = EMPLOYEE_NUMBER
                    Employee Title = JOB_TITLE
                    Manager Email = MANAGER
                    Department = DEPARTMENT
                    Building ID = PLACE
                    Status = ENABLED
                    Last Sign In = IGNORE
                    Recovery Email | Home Secondary Email | Work Secondary Email = IGNORE
                    Work Phone | Home Phone | Mobile Phone = IGNORE
                    """),
            Layout.of("microsoft365-users", "Microsoft 365 users", Subject.PEOPLE, SourceSystem.DIRECTORY, """
                    ! User principal name = USER_NAME
                    ! Display name = DISPLAY_NAME
                    ! Licenses | Block credential | When created = EXTRA
                    Block credential = BLOCKED
                    First name = FIRST_NAME
                    Last name = LAST_NAME
                    Department = DEPARTMENT
                    Title = JOB_TITLE
                    Office = PLACE
                    When created | Usage location | Phone number | Mobile Phone = IGNORE
                    """));

    private DirectoryLayouts() {}
}

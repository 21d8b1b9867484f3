package dev.rollcall.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a column of a file says; the choices of the mapping page. */
public enum Meaning {
    EXTRA("Keep as an extra field", Subject.values()),
    IGNORE("Leave out", Subject.values()),
    SOURCE_ID("Id in the source", Subject.values()),
    COMPANY("Legal entity", Subject.values()),

    TAG("Asset tag", Subject.ASSETS),
    SERIAL("Serial", Subject.ASSETS),
    ASSET_NAME("Name of the asset", Subject.ASSETS),
    KIND("Kind", Subject.ASSETS),
    MANUFACTURER("Manufacturer", Subject.ASSETS),
    MODEL("Model", Subject.ASSETS),
    MODEL_NUMBER("Model number", Subject.ASSETS),
    STATUS("Status", Subject.ASSETS),
    HOLDER("Holder (e-mail, user name, number or name)", Subject.ASSETS),
    HOLDER_FIRST_NAME("Holder's first name", Subject.ASSETS),
    HOLDER_LAST_NAME("Holder's last name", Subject.ASSETS),
    CHECKOUT_TYPE("Whether it is with a user, location or asset", Subject.ASSETS),
    CHECKED_OUT_TO("With whom or where", Subject.ASSETS),
    PLACE("Location", Subject.ASSETS, Subject.PEOPLE),
    CHECKED_OUT_PLACE("Location that it is with", Subject.ASSETS),
    PURCHASED_ON("Purchase date", Subject.ASSETS, Subject.LICENCES),
    COST("Cost", Subject.ASSETS, Subject.LICENCES),
    CURRENCY("Currency", Subject.ASSETS, Subject.LICENCES),
    SUPPLIER("Supplier", Subject.ASSETS, Subject.LICENCES),
    ORDER_NUMBER("Order number", Subject.ASSETS, Subject.LICENCES),
    WARRANTY_END("Warranty end", Subject.ASSETS),
    WARRANTY_MONTHS("Warranty in months", Subject.ASSETS),
    QUANTITY("Quantity", Subject.ASSETS),
    OWNERSHIP("Ownership", Subject.ASSETS),
    OWNER_NAME("Owner's name", Subject.ASSETS),
    RETURN_DUE("To be returned to the owner on", Subject.ASSETS),
    DUE_BACK("Expected back on", Subject.ASSETS),
    IMEI("IMEI", Subject.ASSETS),
    ICCID("ICCID of the SIM", Subject.ASSETS),
    PHONE_NUMBER("Phone number", Subject.ASSETS),
    LAST_CHECK_IN("Last check-in", Subject.ASSETS),
    CHECK_IN_USER("User at the last check-in", Subject.ASSETS),
    NOTES("Notes", Subject.ASSETS, Subject.LICENCES),

    EMPLOYEE_NUMBER("Employee number", Subject.PEOPLE, Subject.ACCOUNTS),
    EMAIL("E-mail", Subject.PEOPLE, Subject.ACCOUNTS),
    USER_NAME("User name", Subject.PEOPLE),
    DISPLAY_NAME("Full name", Subject.PEOPLE, Subject.ACCOUNTS),
    FIRST_NAME("First name", Subject.PEOPLE, Subject.ACCOUNTS),
    LAST_NAME("Last name", Subject.PEOPLE, Subject.ACCOUNTS),
    DEPARTMENT("Department", Subject.PEOPLE),
    JOB_TITLE("Job title", Subject.PEOPLE),
    MANAGER("Manager (e-mail, user name, number or name)", Subject.PEOPLE),
    PERSON_TYPE("Employee, contractor or external", Subject.PEOPLE),
    ENABLED("Account enabled", Subject.PEOPLE),
    BLOCKED("Account blocked", Subject.PEOPLE),
    MAY_SIGN_IN("Whether the person may sign in there", Subject.PEOPLE),
    LAST_DAY("Last day", Subject.PEOPLE),

    LOCATION_NAME("Name of the location", Subject.LOCATIONS),
    LOCATION_KIND("Site, room or stock room", Subject.LOCATIONS),
    SITE("Site that it belongs to", Subject.LOCATIONS),
    COUNTRY("Country", Subject.LOCATIONS),
    REGION("State or region", Subject.LOCATIONS),
    CUSTODIAN("Custodian (e-mail, user name, number or name)", Subject.LOCATIONS),

    PRODUCT("Product", Subject.LICENCES, Subject.ACCOUNTS),
    VENDOR("Vendor", Subject.LICENCES),
    REFERENCE("Product key or contract number", Subject.LICENCES),
    METRIC("What it counts: seat or site", Subject.LICENCES),
    SEATS("Seats bought", Subject.LICENCES),
    BILLING_PERIOD("Billed monthly, yearly or once", Subject.LICENCES),
    RENEWS_ON("Renews on", Subject.LICENCES),
    NOTICE_BY("Last day to give notice", Subject.LICENCES),
    EXPIRES_ON("Expires on", Subject.LICENCES),
    REASSIGNABLE("Whether seats may go to others", Subject.LICENCES),
    LICENCE_OWNER("Owner (e-mail, user name, number or name)", Subject.LICENCES),
    SEAT_HOLDER("Who has a seat (e-mail, user name, number or name)", Subject.LICENCES),

    ACCOUNT("Account", Subject.ACCOUNTS),
    PRODUCTS("Products, with + between them", Subject.ACCOUNTS),
    LAST_ACTIVE("Last active", Subject.ACCOUNTS),
    ACCOUNT_STATUS("Whether the account is switched on", Subject.ACCOUNTS);

    private static final Set<String> DATES = Set.of(
            "PURCHASED_ON",
            "WARRANTY_END",
            "RETURN_DUE",
            "DUE_BACK",
            "LAST_CHECK_IN",
            "LAST_DAY",
            "RENEWS_ON",
            "NOTICE_BY",
            "EXPIRES_ON",
            "LAST_ACTIVE");

    private final String label;
    private final Set<Subject> subjects;

    Meaning(String label, Subject... subjects) {
        this.label = label;
        this.subjects = Set.of(subjects);
    }

    public String label() {
        return label;
    }

    /** Whether its values are dates, whose order may have to be asked. */
    public boolean isDate() {
        return DATES.contains(name());
    }

    /** The meanings that a column of such a file can have. */
    public static List<Meaning> of(Subject subject) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.subjects.contains(subject))
                .toList();
    }

    /** Those that say which record a row means; a file needs one of them. */
    static Set<Meaning> identifying(Subject subject) {
        return switch (subject) {
            case ASSETS -> Set.of(TAG, SERIAL, SOURCE_ID);
            case PEOPLE -> Set.of(EMPLOYEE_NUMBER, EMAIL, USER_NAME);
            case LOCATIONS -> Set.of(LOCATION_NAME);
            case LICENCES -> Set.of(PRODUCT);
            case ACCOUNTS -> Set.of(ACCOUNT, EMAIL);
        };
    }
}

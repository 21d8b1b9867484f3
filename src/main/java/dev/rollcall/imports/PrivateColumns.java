package dev.rollcall.imports;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the columns that are not wanted from people's files: passwords never; last logged-on users, home and street
 * addresses and positions only where it is switched on (rollcall.imports.keep-private).
 */
final class PrivateColumns {

    private static final Pattern SECRET = Pattern.compile(".*password.*|.*recoverykey.*|.*bitlocker.*|pin|puk");
    private static final Pattern PRIVATE = Pattern.compile(
            ".*(lastloggedon|lastloggedin|lastloggeduser|lastlogon|lastlogin|lastsignin|lastuser|lastloginuser).*"
                    + "|.*(latitude|longitude|geolocation|gps|coordinates).*|.*(homeaddress|homephone|recoveryphone).*"
                    + "|(private|home)(email|mail|phone|mobile).*|.*birth.*|gravatar");
    private static final Set<String> ADDRESS = Set.of(
            "address",
            "address1",
            "address2",
            "addressline1",
            "addressline2",
            "street",
            "streetaddress",
            "workaddress",
            "city",
            "town",
            "zip",
            "zipcode",
            "postalcode",
            "postcode",
            "plz",
            "ort",
            "strasse",
            "straße",
            "adresse",
            "ipaddress",
            "lastipaddress");

    /** What the file of refused rows adds, which is no news when it comes back corrected. */
    private static final String REFUSAL = "rollcall";

    private PrivateColumns() {}

    /** The street of a site is nobody's own. */
    static boolean dropped(Subject subject, String header, boolean keepPrivate) {
        boolean address = subject != Subject.LOCATIONS && ADDRESS.contains(header);
        return SECRET.matcher(header).matches()
                || header.startsWith(REFUSAL)
                || !keepPrivate && (PRIVATE.matcher(header).matches() || address);
    }
}

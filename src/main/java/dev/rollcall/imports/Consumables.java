package dev.rollcall.imports;

import dev.rollcall.sheet.Headers;
import java.util.Optional;
import java.util.Set;

/**
 * Knows lists of consumables, such as Snipe-IT exports them: names with how many there are and should be at least, and
 * nothing that tells one thing from another.
 */
final class Consumables {

    private static final Set<String> MINIMUM = Set.of("minquantity", "minimumquantity", "minqty", "minamt");
    private static final Set<String> IDENTIFYING =
            Set.of("assettag", "tag", "serial", "serialnumber", "itemtag", "inventorynumber");

    private Consumables() {}

    static Optional<String> refusal(Subject subject, Headers headers) {
        boolean consumables = (subject == null || subject == Subject.ASSETS)
                && headers.keys().stream().anyMatch(MINIMUM::contains)
                && headers.keys().stream().noneMatch(IDENTIFYING::contains);
        return consumables
                ? Optional.of("This is a list of consumables. Their quantities are not tracked one by one and nobody is"
                        + " asked about them, so the file can be left out. Nothing was imported; what should be audited"
                        + " needs an asset tag or a serial.")
                : Optional.empty();
    }
}

package dev.rollcall.imports;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Accounts are those of one licence, which somebody chooses, or each row names its product: one of the two. */
final class ChosenLicence {

    private ChosenLicence() {}

    /** Why the choice does not fit the file, empty when it does. */
    static Optional<String> refusal(Subject subject, UUID licence, Collection<Meaning> meanings) {
        boolean names = meanings.contains(Meaning.PRODUCT) || meanings.contains(Meaning.PRODUCTS);
        if (subject != Subject.ACCOUNTS) {
            return licence == null
                    ? Optional.empty()
                    : Optional.of(
                            "A licence is chosen for accounts alone. Choose accounts, or leave the licence open.");
        }
        if (names && licence != null) {
            return Optional.of(
                    "The file names the product of each account. Leave the licence open: each product finds its"
                            + " own.");
        }
        return names || licence != null
                ? Optional.empty()
                : Optional.of("The file does not name a product. Choose the licence that the accounts are of.");
    }
}

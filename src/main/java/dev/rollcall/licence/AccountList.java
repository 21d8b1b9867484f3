package dev.rollcall.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a product says of its accounts on a day.
 *
 * @param licenceId null where no licence of the name is on record
 * @param product as the list calls it
 * @param basis whether the accounts were listed, or counted only
 * @param source name of the file, or of who counted
 * @param concealed accounts whose names the source hides
 * @param active of a count, otherwise null
 * @param proofId file that proves a count, otherwise null
 * @param erasedAt when its accounts were deleted; null while they are here
 */
public record AccountList(
        UUID id,
        UUID entityId,
        UUID licenceId,
        String product,
        Basis basis,
        String source,
        LocalDate takenOn,
        int accounts,
        int concealed,
        Integer bought,
        Integer active,
        UUID proofId,
        Instant erasedAt) {

    /** How a list came to its figures. */
    public enum Basis {
        LIST,
        COUNT,
        /** Payments to a name that no licence covers; accounts are their number. */
        PAYMENTS,
        /** An application that no licence covers. */
        APPS
    }
}

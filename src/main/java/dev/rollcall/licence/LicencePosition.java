package dev.rollcall.licence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a comparison of a licence found. Figures that its list cannot tell are null: all of the accounts where there was no
 * list, and the buckets where there was only a count.
 *
 * @param listId the list that was compared, null for none
 * @param accounts each human once
 * @param active accounts used of late; null where the list does not tell
 * @param assignedActive people with a seat whose account was used of late
 * @param buckets in the order of {@link Bucket}; empty without a list
 */
public record LicencePosition(
        long id,
        UUID listId,
        Instant comparedAt,
        Integer bought,
        int assigned,
        Integer accounts,
        Integer active,
        Integer assignedActive,
        Map<Bucket, Integer> buckets) {

    public LicencePosition {
        buckets = new LinkedHashMap<>(buckets);
    }

    /** Seats that are taken, as whichever of record and reality takes more says. */
    public int taken() {
        return Math.max(assigned, accounts == null ? 0 : accounts);
    }

    /** How many are taken beyond what was bought; 0 for none, and for a site licence. */
    public int over() {
        return bought == null ? 0 : Math.max(0, taken() - bought);
    }

    public int in(Bucket bucket) {
        return buckets.getOrDefault(bucket, 0);
    }
}

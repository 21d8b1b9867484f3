package dev.rollcall.evidence.log;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A row of a source as it reads now.
 *
 * @param key by which the source orders its rows: a byte array, a number or a text
 * @param ref names the row and its state: item:17:0
 * @param by who, null where the row does not say
 * @param at when, null where the row does not say
 * @param payload name → value, in the order of the statement, without what is absent
 * @param written what people wrote in their own words, by the name of the column, without what is absent
 */
record SourceRow(
        Object key,
        String ref,
        UUID auditId,
        UUID assetId,
        UUID aboutKey,
        UUID locationId,
        By by,
        Instant at,
        Map<String, Object> payload,
        Map<String, String> written) {

    /**
     * @param key of a person, null for others
     * @param name of an account, token or system; empty for a person
     */
    record By(UUID key, String name) {}
}

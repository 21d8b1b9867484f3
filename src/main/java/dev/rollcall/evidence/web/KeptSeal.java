package dev.rollcall.evidence.web;

import dev.rollcall.evidence.log.Seal;

/**
 * A seal that somebody kept outside and compares with, such as the one on a printed report.
 *
 * @param no as printed, null for none
 * @param hash as printed; spaces do not matter
 */
public record KeptSeal(Long no, String hash) {

    /** Null when either is not given. */
    Seal seal() {
        return no == null || hash == null || hash.isBlank() ? null : new Seal(no, hash.replaceAll("\\s", ""), null);
    }
}

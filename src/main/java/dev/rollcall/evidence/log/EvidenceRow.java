package dev.rollcall.evidence.log;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the log.
 *
 * @param id in the order of writing, 0 as long as it is not stored
 * @param sourceRef where it was read from, in which state
 * @param assetId the item that it is about, null for none
 * @param aboutKey the person that it is about, by key, null for nobody
 * @param byKey the person who did it, by key, null for others
 * @param byName the account, token or system that did it, empty for people
 * @param payload JSON, kept as it was written
 * @param no in the chain, null before it is sealed
 * @param previous hash of the row before, hexadecimal, null before it is sealed
 * @param hash of this row, hexadecimal, null before it is sealed
 */
public record EvidenceRow(
        long id,
        UUID auditId,
        EvidenceKind kind,
        String sourceRef,
        UUID assetId,
        UUID aboutKey,
        UUID locationId,
        UUID byKey,
        String byName,
        Instant at,
        String payload,
        Long no,
        String previous,
        String hash) {

    /** What is hashed: ten lines, of which the last is the payload; a value that is absent leaves its line empty. */
    String canonical() {
        return String.join(
                "\n",
                auditId.toString(),
                kind.name(),
                at.toString(),
                sourceRef,
                text(assetId),
                text(aboutKey),
                text(locationId),
                text(byKey),
                byName,
                payload);
    }

    /** SHA-256 over the hash before, a line feed and the canonical text, as UTF-8. */
    String hashAfter(String before) {
        return Sha256.of(before + "\n" + canonical());
    }

    EvidenceRow sealed(long number, String before, String itsHash) {
        return new EvidenceRow(
                id,
                auditId,
                kind,
                sourceRef,
                assetId,
                aboutKey,
                locationId,
                byKey,
                byName,
                at,
                payload,
                number,
                before,
                itsHash);
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }
}

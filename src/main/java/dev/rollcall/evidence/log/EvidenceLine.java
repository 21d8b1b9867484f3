package dev.rollcall.evidence.log;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the log as people read it.
 *
 * @param no in the chain, null before it is sealed
 * @param sentence what happened, in words
 * @param item tag and title of the item that it is about, null for none
 * @param about name of the person that it is about, null for nobody
 * @param by name of who did it
 * @param source where it was read from, in which state
 * @param hash hexadecimal, null before it is sealed
 */
public record EvidenceLine(
        Long no,
        Instant at,
        EvidenceKind kind,
        String title,
        String sentence,
        UUID assetId,
        String item,
        String about,
        String by,
        String source,
        String hash) {}

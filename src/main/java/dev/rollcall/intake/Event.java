package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Something that happened elsewhere, its data checked against the schema of its type.
 *
 * @param source who says so, by the sender's own name for itself
 * @param id unique within the source
 * @param time when it happened
 */
record Event(String source, String id, String type, Instant time, JsonNode data) {

    /** What identifies the event. */
    byte[] hash() {
        return Hashes.sha256(source + "\n" + id);
    }
}

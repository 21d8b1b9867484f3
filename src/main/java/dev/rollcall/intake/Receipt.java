package dev.rollcall.intake;

import java.time.Instant;

/** What the sender of an event is told. */
public sealed interface Receipt {

    /**
     * It is stored.
     *
     * @param receivedAt when the id came for the first time
     */
    record Stored(String id, Instant receivedAt) implements Receipt {}

    /**
     * It was not taken.
     *
     * @param status of HTTP
     * @param reason says how to mend it
     */
    record Refused(int status, String reason) implements Receipt {}
}

package dev.rollcall.evidence.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the file of a report has come.
 *
 * @param done rows of the report that are in it
 * @param total rows that it will have, 0 as long as nobody counted them
 * @param changedAt when it was ready, or last a sign of life
 */
public record ReportFile(State state, long done, long total, Instant changedAt) {

    /** What is ready is kept so long; then the same report can be made anew. */
    static final Duration KEPT = Duration.ofDays(7);

    /** From ordered to ready, or failed. */
    public enum State {
        WAITING,
        MAKING,
        READY,
        FAILED
    }

    public boolean isReady() {
        return state == State.READY;
    }

    @JsonProperty
    public boolean isBusy() {
        return state == State.WAITING || state == State.MAKING;
    }

    /** When it is deleted, null as long as it is not ready. */
    @JsonProperty
    public Instant keptUntil() {
        return isReady() ? changedAt.plus(KEPT) : null;
    }
}

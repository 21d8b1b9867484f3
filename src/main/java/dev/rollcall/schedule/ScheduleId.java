package dev.rollcall.schedule;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a schedule. */
public record ScheduleId(UUID value) {
    public ScheduleId {
        Objects.requireNonNull(value);
    }

    public static ScheduleId next() {
        return new ScheduleId(Ids.next());
    }

    public static ScheduleId of(String text) {
        return new ScheduleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

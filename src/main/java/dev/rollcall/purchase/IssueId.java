package dev.rollcall.purchase;

import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies the hand-over of a bought thing to a person. */
public record IssueId(UUID value) {
    public IssueId {
        Objects.requireNonNull(value);
    }

    public static IssueId next() {
        return new IssueId(Ids.next());
    }

    public static IssueId of(String text) {
        return new IssueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.rollcall.missing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rollcall.values.Ids;
import java.util.Objects;
import java.util.UUID;

/** Identifies a question about a missing item. */
public record QuestionId(@JsonValue UUID value) {
    public QuestionId {
        Objects.requireNonNull(value);
    }

    static QuestionId next() {
        return new QuestionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

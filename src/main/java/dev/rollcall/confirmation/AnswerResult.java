package dev.rollcall.confirmation;

import java.util.Map;

/** What becomes of a submitted page. Nothing is written unless it was received. */
public sealed interface AnswerResult {

    /** It arrived; a repeated send has the receipt of the first. */
    record Received(Receipt receipt) implements AnswerResult {}

    /**
     * Something is to be corrected.
     *
     * @param errors key of the field, such as items[2].laterDate → message
     */
    record Invalid(Map<String, String> errors) implements AnswerResult {
        public Invalid {
            errors = Map.copyOf(errors);
        }
    }

    /** It is not taken any more, or by nobody like this; the reason says what happens now. */
    record Refused(String reason) implements AnswerResult {}
}

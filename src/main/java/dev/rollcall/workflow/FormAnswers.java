package dev.rollcall.workflow;

import java.util.Map;

/**
 * What came back of a form after the server's validation.
 *
 * @param values only keys that the form declares and shows; hidden and unknown ones are dropped
 * @param errors key → message for the person who filled it in; empty when all is well. Keys inside a dynamic list read
 *     items[2].laterDate
 */
public record FormAnswers(Map<String, Object> values, Map<String, String> errors) {
    public boolean isValid() {
        return errors.isEmpty();
    }
}

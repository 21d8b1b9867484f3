package dev.rollcall.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/**
 * The faults of a form as pages show them: field name → message, in the order of the form. Controllers put them into
 * the model with {@link #into}, answer 422 and show the form again; fragments/form draws the summary and the messages at
 * the fields. The empty name stands for the form as a whole.
 */
public final class FormErrors {

    private final Map<String, String> messages = new LinkedHashMap<>();

    private FormErrors() {}

    public static FormErrors of(BindingResult result) {
        FormErrors errors = new FormErrors();
        result.getFieldErrors()
                .forEach(error ->
                        errors.add(error.getField(), error.isBindingFailure() ? "Check this entry" : text(error)));
        result.getGlobalErrors().forEach(error -> errors.add("", text(error)));
        return errors;
    }

    public static FormErrors of(String field, String message) {
        return new FormErrors().add(field, message);
    }

    /** A use case's refusal, which concerns the form as a whole. */
    public static FormErrors of(String message) {
        return of("", message);
    }

    public static FormErrors of(Map<String, String> messages) {
        FormErrors errors = new FormErrors();
        messages.forEach(errors::add);
        return errors;
    }

    /** Keeps the first message of a field. */
    public FormErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public Map<String, String> messages() {
        return Map.copyOf(messages);
    }

    /** Where the layout, the error summary and the fields look for them. */
    public void into(Model model) {
        model.addAttribute("errors", messages);
    }

    private static String text(ObjectError error) {
        return error.getDefaultMessage() == null ? "Check this entry" : error.getDefaultMessage();
    }
}

package dev.rollcall.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with the value of one field, in words for the person who filled it in. */
final class FormFieldRule {

    /** Longest text that any field takes, in characters, where the form names no limit of its own. */
    static final int MAX_TEXT = 4000;

    private FormFieldRule() {}

    static Optional<String> fault(FormComponent field, Object value) {
        if (isEmpty(field, value)) {
            return field.isRequired() ? Optional.of(missing(field)) : Optional.empty();
        }
        return Optional.ofNullable(
                switch (field.type()) {
                    case "textfield", "textarea" -> text(field, value);
                    case "number" -> number(field, value);
                    case "checkbox" -> value instanceof Boolean ? null : "Tick or leave this box.";
                    case "radio", "select" -> choice(field, value);
                    case "checklist", "taglist" -> choices(field, value);
                    case "datetime" -> date(value);
                    case "expression" -> carried(value);
                    default -> "This field cannot be filled in.";
                });
    }

    private static boolean isEmpty(FormComponent field, Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty())
                || (field.type().equals("checkbox") && Boolean.FALSE.equals(value));
    }

    private static String missing(FormComponent field) {
        return switch (field.type()) {
            case "radio", "select", "checklist", "taglist" -> "Choose one of the answers.";
            case "checkbox" -> "Tick this box to go on.";
            case "datetime" -> "Enter a date.";
            default ->
                field.label().isBlank()
                        ? "Fill this in."
                        : "Fill in: " + field.label() + (field.label().endsWith("?") ? "" : ".");
        };
    }

    private static String text(FormComponent field, Object value) {
        if (!(value instanceof String text)) {
            return "Enter a text.";
        }
        JsonNode rules = field.rules();
        int max = rules.path("maxLength").asInt(MAX_TEXT);
        if (text.length() > max) {
            return "Enter at most " + max + " characters; these are " + text.length() + ".";
        }
        int min = rules.path("minLength").asInt(0);
        if (text.length() < min) {
            return "Enter at least " + min + " characters.";
        }
        String pattern = rules.path("pattern").asText("");
        return pattern.isEmpty() || Pattern.matches(pattern, text) ? null : "This does not have the expected form.";
    }

    private static String number(FormComponent field, Object value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException notANumber) {
            return "Enter a number.";
        }
        JsonNode rules = field.rules();
        if (rules.has("min") && number.compareTo(rules.path("min").decimalValue()) < 0) {
            return "Enter " + rules.path("min").asText() + " or more.";
        }
        if (rules.has("max") && number.compareTo(rules.path("max").decimalValue()) > 0) {
            return "Enter " + rules.path("max").asText() + " or less.";
        }
        return null;
    }

    private static String choice(FormComponent field, Object value) {
        return field.options().contains(value.toString()) ? null : "Choose one of the answers.";
    }

    private static String choices(FormComponent field, Object value) {
        return value instanceof List<?> list
                        && list.stream().allMatch(one -> field.options().contains(one.toString()))
                ? null
                : "Choose among the answers.";
    }

    /** An expression shows nothing; it carries an id or a flag through the page, which the use case checks. */
    private static String carried(Object value) {
        boolean plain = value instanceof Boolean
                || value instanceof Number
                || (value instanceof String text && text.length() <= MAX_TEXT);
        return plain ? null : "This page has been changed. Load it again.";
    }

    private static String date(Object value) {
        try {
            LocalDate.parse(value.toString());
            return null;
        } catch (DateTimeException notADate) {
            return "Enter a date such as 2026-12-31.";
        }
    }
}

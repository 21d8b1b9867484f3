package dev.rollcall.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says of a request that cannot be read what is wrong, where, and what would do; never more than the sender sent. */
final class Unreadable {

    private static final int SHOWN = 60;

    private Unreadable() {}

    static String words(Exception failure) {
        if (failure instanceof TypeMismatchException mismatch) {
            String name = failure instanceof MethodArgumentTypeMismatchException argument
                    ? argument.getName()
                    : mismatch.getPropertyName();
            return sentence(name, mismatch.getValue(), mismatch.getRequiredType());
        }
        Throwable cause = failure.getCause();
        if (cause instanceof InvalidFormatException wrong) {
            return sentence(path(wrong), wrong.getValue(), wrong.getTargetType());
        }
        if (cause instanceof UnrecognizedPropertyException stranger) {
            return "“" + path(stranger) + "” is nothing that can be sent here. It takes "
                    + stranger.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (cause instanceof InvalidNullException gap) {
            return "“" + path(gap) + "” is null. Leave it out, or send what belongs there.";
        }
        if (cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return "“" + path(wrong) + "” has another shape than it should. The API description says what goes there.";
        }
        if (cause instanceof JsonParseException wrong) {
            return "The body is not JSON: line " + wrong.getLocation().getLineNr() + ", column "
                    + wrong.getLocation().getColumnNr() + ".";
        }
        return "The request has no body, or one that cannot be read. Send JSON as the API description says.";
    }

    private static String sentence(String name, Object value, Class<?> type) {
        String text = String.valueOf(value);
        return "“" + name + "” cannot be “" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "”. "
                + wanted(type);
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "See the API description for what it takes.";
        }
        if (type.isEnum()) {
            return "It takes one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (type == UUID.class) {
            return "It takes the id of a record.";
        }
        if (type == LocalDate.class) {
            return "It takes a day such as 2026-03-31.";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class
                ? "It takes a number."
                : "See the API description for what it takes.";
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}

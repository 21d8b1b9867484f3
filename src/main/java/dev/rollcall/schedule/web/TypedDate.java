package dev.rollcall.schedule.web;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day that somebody typed. */
final class TypedDate {

    private TypedDate() {}

    /** Null where nothing was typed, or no day. */
    static LocalDate read(String text) {
        try {
            return isTyped(text) ? LocalDate.parse(text.strip()) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static boolean isTyped(String text) {
        return text != null && !text.isBlank();
    }
}

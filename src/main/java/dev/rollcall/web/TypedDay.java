package dev.rollcall.web;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads days that forms carry as text, so that a day that cannot be read is shown again as it was typed. */
public final class TypedDay {

    private TypedDay() {}

    /** Null for nothing, and for what cannot be read. */
    public static LocalDate read(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Says so where something was typed that is no day. */
    public static void check(FormErrors errors, String field, String typed) {
        if (typed != null && !typed.isBlank() && read(typed) == null) {
            errors.add(field, "Enter the day as year-month-day, such as 2027-03-31");
        }
    }
}

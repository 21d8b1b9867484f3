package dev.rollcall.web;

import dev.rollcall.values.Result;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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

    /** What was typed of a day and of a reason, for the same form on the page that says why it was refused. */
    public static void keepIfRefused(Result<?> result, String day, String reason, RedirectAttributes redirect) {
        if (!result.isDone()) {
            redirect.addFlashAttribute("typedDay", day);
            redirect.addFlashAttribute("typedReason", reason);
        }
    }

    /** Says so where something was typed that is no day. */
    public static void check(FormErrors errors, String field, String typed) {
        if (typed != null && !typed.isBlank() && read(typed) == null) {
            errors.add(field, "Enter the day as year-month-day, such as 2027-03-31");
        }
    }
}

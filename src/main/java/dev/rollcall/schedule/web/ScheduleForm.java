package dev.rollcall.schedule.web;

import dev.rollcall.audit.AuditId;
import dev.rollcall.schedule.NewSchedule;
import dev.rollcall.schedule.Rhythm;
import dev.rollcall.web.FormErrors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** A schedule as typed. */
record ScheduleForm(
        String name,
        UUID like,
        String first,
        String every,
        String unit,
        String until,
        String toConfirm,
        String toSettle) {

    private static final String UNREADABLE = "Enter a day as 2026-12-31";

    /** Quarterly, three working weeks to confirm and two to settle, unless somebody says otherwise. */
    static ScheduleForm usual(String name, UUID like, LocalDate first) {
        return new ScheduleForm(name, like, first.toString(), "3", Rhythm.Unit.MONTHS.name(), "", "15", "10");
    }

    NewSchedule read() {
        Rhythm rhythm = new Rhythm(
                TypedDate.read(first),
                number(every),
                Arrays.stream(Rhythm.Unit.values())
                        .filter(one -> one.name().equals(unit))
                        .findFirst()
                        .orElse(null),
                TypedDate.read(until));
        return new NewSchedule(name, new AuditId(like), rhythm, number(toConfirm), number(toSettle));
    }

    FormErrors problems(LocalDate today) {
        FormErrors errors = FormErrors.of(Map.of());
        if (TypedDate.isTyped(first) && TypedDate.read(first) == null) {
            errors.add("first", UNREADABLE);
        }
        if (TypedDate.isTyped(until) && TypedDate.read(until) == null) {
            errors.add("until", UNREADABLE);
        }
        read().problems(today).forEach((field, message) -> errors.add(typed(field), message));
        return errors;
    }

    private static String typed(String field) {
        return switch (field) {
            case "daysToConfirm" -> "toConfirm";
            case "daysToSettle" -> "toSettle";
            default -> field;
        };
    }

    private static int number(String text) {
        try {
            return TypedDate.isTyped(text) ? Integer.parseInt(text.strip()) : 0;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}

package dev.rollcall.schedule.web;

import dev.rollcall.audit.AuditId;
import dev.rollcall.schedule.NewSchedule;
import dev.rollcall.schedule.Rhythm;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.TypedDay;
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

    /** Quarterly, three working weeks to confirm and two to settle, unless somebody says otherwise. */
    static ScheduleForm usual(String name, UUID like, LocalDate first) {
        return new ScheduleForm(
                name,
                like,
                first.toString(),
                "" + NewSchedule.MONTHS,
                Rhythm.Unit.MONTHS.name(),
                "",
                "" + NewSchedule.DAYS_TO_CONFIRM,
                "" + NewSchedule.DAYS_TO_SETTLE);
    }

    NewSchedule read() {
        Rhythm rhythm = new Rhythm(
                TypedDay.read(first),
                number(every),
                Arrays.stream(Rhythm.Unit.values())
                        .filter(one -> one.name().equals(unit))
                        .findFirst()
                        .orElse(null),
                TypedDay.read(until));
        return new NewSchedule(name, new AuditId(like), rhythm, number(toConfirm), number(toSettle));
    }

    FormErrors problems(LocalDate today) {
        FormErrors errors = FormErrors.of(Map.of());
        TypedDay.check(errors, "first", first);
        TypedDay.check(errors, "until", until);
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
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}

package dev.rollcall.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The days of an audit, in the company's zone; each is the last day on which the thing may be done.
 *
 * @param startsOn day on which the work is to go out; for information, somebody starts the audit
 * @param confirmBy last day to confirm what one holds
 * @param countBy last day to count rooms
 * @param closeBy last day to settle findings and approve corrections
 */
public record AuditDates(LocalDate startsOn, LocalDate confirmBy, LocalDate countBy, LocalDate closeBy) {

    private static final int LONGEST_YEARS = 2;

    /** The later of confirm-by and count-by: until then work may be open. */
    public LocalDate workDue() {
        return confirmBy.isAfter(countBy) ? confirmBy : countBy;
    }

    /** Field → what is wrong with it and how to mend it; empty when all is well. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        required(problems, "startsOn", "Enter the day on which the audit is to start", startsOn);
        required(problems, "confirmBy", "Enter the last day to confirm", confirmBy);
        required(problems, "countBy", "Enter the last day to count", countBy);
        required(problems, "closeBy", "Enter the day by which the audit is to be closed", closeBy);
        if (!problems.isEmpty()) {
            return problems;
        }
        if (!confirmBy.isAfter(today)) {
            problems.put("confirmBy", "The last day to confirm must lie after today, so that people can answer");
        } else if (confirmBy.isBefore(startsOn)) {
            problems.put("confirmBy", "The last day to confirm must not lie before the start");
        }
        if (!countBy.isAfter(today)) {
            problems.put("countBy", "The last day to count must lie after today, so that rooms can be counted");
        } else if (countBy.isBefore(startsOn)) {
            problems.put("countBy", "The last day to count must not lie before the start");
        }
        if (closeBy.isBefore(workDue())) {
            problems.put("closeBy", "The audit cannot be closed before the last day to confirm and to count");
        } else if (closeBy.isAfter(today.plusYears(LONGEST_YEARS))) {
            problems.put("closeBy", "An audit must be closed within two years; check the year");
        }
        return problems;
    }

    /** As {@link #problems}, but days that stay as they are may have passed. */
    Map<String, String> problemsAfter(AuditDates before, LocalDate today) {
        Map<String, String> problems = problems(today);
        if (confirmBy != null && confirmBy.equals(before.confirmBy)) {
            problems.remove("confirmBy");
        }
        if (countBy != null && countBy.equals(before.countBy)) {
            problems.remove("countBy");
        }
        return problems;
    }

    private static void required(Map<String, String> problems, String field, String message, LocalDate date) {
        if (date == null) {
            problems.put(field, message);
        }
    }
}

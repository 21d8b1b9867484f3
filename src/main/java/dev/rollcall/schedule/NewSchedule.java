package dev.rollcall.schedule;

import dev.rollcall.audit.AuditId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody lays down to have an audit repeated.
 *
 * @param like the audit that is repeated
 * @param daysToConfirm working days that people have to confirm and rooms to be counted
 * @param daysToSettle working days after that to settle what was found
 */
public record NewSchedule(String name, AuditId like, Rhythm rhythm, int daysToConfirm, int daysToSettle) {

    /** Quarterly, with three working weeks to confirm and two to settle, unless somebody says otherwise. */
    public static final int MONTHS = 3;

    public static final int DAYS_TO_CONFIRM = 15;
    public static final int DAYS_TO_SETTLE = 10;

    private static final int LONGEST_NAME = 160;
    private static final int MOST_DAYS = 120;

    public NewSchedule {
        name = name == null ? "" : name.strip();
    }

    /** Field → what is wrong with it and how to mend it; empty when all is well. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("name", "Enter a name of at most " + LONGEST_NAME + " characters");
        }
        problems.putAll(rhythm.problems(today));
        days(problems, "daysToConfirm", daysToConfirm);
        days(problems, "daysToSettle", daysToSettle);
        return problems;
    }

    private static void days(Map<String, String> problems, String field, int days) {
        if (days < 1 || days > MOST_DAYS) {
            problems.put(field, "Enter a number of working days from 1 to " + MOST_DAYS);
        }
    }
}

package dev.rollcall.leaver;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody announces of a departure. Whatever is null is not said, and worked out or left as it was.
 *
 * @param remote whether they work far from any site; not said, it is so where no place is on record
 * @param privateAddress for what is written after the last day
 * @param holdReason why nothing that comes back may be wiped
 */
public record Announcement(
        DepartureKind kind, LocalDate lastDay, Boolean remote, String privateAddress, String holdReason) {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ADDRESS = 320;
    private static final int MOST_YEARS = 3;

    public Announcement {
        privateAddress = tidy(privateAddress);
        holdReason = tidy(holdReason);
    }

    /** The last day alone. */
    public static Announcement of(LocalDate lastDay) {
        return new Announcement(null, lastDay, null, null, null);
    }

    /** Field → what is wrong with it and how to mend it; empty when nothing is. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (lastDay == null) {
            problems.put("lastDay", "Enter the last day.");
        } else if (lastDay.isAfter(today.plusYears(MOST_YEARS)) || lastDay.isBefore(today.minusYears(MOST_YEARS))) {
            problems.put("lastDay", "The last day lies more than three years away. Check the year.");
        }
        if (privateAddress != null
                && (privateAddress.length() > LONGEST_ADDRESS || !privateAddress.matches("\\S+@\\S+\\.\\S+"))) {
            problems.put("privateAddress", "Enter an address such as name@example.org, or leave it empty.");
        }
        if (holdReason != null && holdReason.length() > LONGEST_REASON) {
            problems.put("holdReason", "Give the reason in " + LONGEST_REASON + " characters at the most.");
        }
        return problems;
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package dev.rollcall.missing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody reports of a thing that is gone, outside any audit.
 *
 * @param how null where they did not say
 * @param account what happened, in their own words; where it was last seen, and when
 * @param policeReport number of the report, where it was stolen; may be null
 */
public record Loss(How how, String account, String policeReport) {

    private static final int LONGEST_ACCOUNT = 4000;
    private static final int LONGEST_NUMBER = 200;

    /** Field → what is wrong with it; empty when nothing is. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (how == null) {
            problems.put("how", "Choose whether it is lost, stolen, or just not where it should be.");
        }
        if (account == null || account.isBlank()) {
            problems.put("account", "Say what happened, or when and where it was last seen.");
        } else if (account.length() > LONGEST_ACCOUNT) {
            problems.put("account", "Say it in " + LONGEST_ACCOUNT + " characters at the most.");
        }
        if (policeReport != null && policeReport.length() > LONGEST_NUMBER) {
            problems.put("policeReport", "The number of a report has " + LONGEST_NUMBER + " characters at the most.");
        }
        return problems;
    }
}

package dev.rollcall.leaver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a leaver wants to give things back.
 *
 * @param items those that are meant
 * @param details day and place, or carrier
 * @param trackingNumber of the parcel; empty where it is not sent or not known yet
 */
public record PlannedReturn(List<ReturnItemId> items, ReturnWay way, String details, String trackingNumber) {

    private static final int LONGEST_DETAILS = 300;
    private static final int LONGEST_NUMBER = 100;

    public PlannedReturn {
        items = items == null ? List.of() : List.copyOf(items);
        details = details == null ? "" : details.strip();
        trackingNumber = trackingNumber == null ? "" : trackingNumber.strip();
    }

    /** Field → what is wrong with it and how to mend it; empty when nothing is. */
    public Map<String, String> problems(List<ReturnWay> offered) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (items.isEmpty()) {
            problems.put("items", "Tick at least one thing.");
        }
        if (way == null || !offered.contains(way)) {
            problems.put("way", "Choose how it comes back.");
        } else if (way == ReturnWay.PICK_UP && details.isEmpty()) {
            problems.put("details", "Say where and when somebody is there to hand it over.");
        }
        if (details.length() > LONGEST_DETAILS) {
            problems.put("details", "Say it in " + LONGEST_DETAILS + " characters at the most.");
        }
        if (trackingNumber.length() > LONGEST_NUMBER) {
            problems.put("tracking", "A tracking number has " + LONGEST_NUMBER + " characters at the most.");
        }
        return problems;
    }
}

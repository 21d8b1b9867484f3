package dev.rollcall.confirmation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is left to say to somebody whose page is closed, of one audit.
 *
 * @param answeredAt null when no answer came
 * @param reference of the receipt, null without one
 * @param deferredUntil the day on which they are asked again, null for all others
 * @param things how many were asked about
 * @param ask whom to ask
 */
public record PassedPage(
        String audit,
        LocalDate due,
        ConfirmationState state,
        Instant answeredAt,
        String reference,
        LocalDate deferredUntil,
        long things,
        String ask) {

    /** What was recorded. */
    public String recorded() {
        if (state == ConfirmationState.WITHDRAWN) {
            return "You are not asked any more.";
        }
        if (answeredAt != null) {
            return "Your answer has arrived.";
        }
        return state == ConfirmationState.DEFERRED
                ? "You were on record as absent, so you were not asked."
                : "No answer from you has arrived.";
    }

    /** What happens now. */
    public String next() {
        return switch (state) {
            case WITHDRAWN -> "You need not do anything.";
            case CONFIRMED -> "Everything was as expected. You need not do anything.";
            case DIFFERENCES -> "IT now looks into what differs and asks you if something is unclear.";
            case DEFERRED ->
                answeredAt == null
                        ? "You get a new mail on the day when you are back."
                        : "You get a new mail on the day from which on you can check.";
            case PREPARED, OPEN, NO_ANSWER ->
                things == 0
                        ? "Nothing is on record for you, so nothing more happens."
                        : "IT now looks for " + (things == 1 ? "the thing" : "the " + things + " things")
                                + " on record for you. If you have " + (things == 1 ? "it" : "them")
                                + ", say so now; that saves the search.";
        };
    }
}

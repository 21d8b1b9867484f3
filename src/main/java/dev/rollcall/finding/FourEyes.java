package dev.rollcall.finding;

import java.util.Optional;

/**
 * The rule: nobody approves what they gave the evidence for, nor what is about their own equipment, nor above their limit,
 * nor the same correction twice. Single-handed mode lifts the first alone, and never for a loss above the limit.
 */
final class FourEyes {

    private FourEyes() {}

    /** Why the approver may not agree to the correction; empty when they may. */
    static Optional<String> objection(
            Correction correction, Approver approver, boolean approvedBefore, boolean singleHanded) {
        if (correction.isAbout(approver.personId())) {
            return Optional.of("This is about equipment of your own, which somebody else has to decide.");
        }
        if (correction.money() != null && correction.money().compareTo(approver.limit()) > 0) {
            return Optional.of("This is worth " + correction.money().toPlainString() + ", above your limit of "
                    + approver.limit().toPlainString() + ". Somebody with a higher limit has to decide.");
        }
        if (approvedBefore) {
            return Optional.of("You have approved this already; it takes a second person.");
        }
        return proposed(correction, approver) && !singleHanded
                ? Optional.of("You gave the evidence for this, so somebody else has to decide.")
                : Optional.empty();
    }

    static boolean proposed(Correction correction, Approver approver) {
        return approver.isNamedBy(correction.proposerKey(), correction.proposerName());
    }
}

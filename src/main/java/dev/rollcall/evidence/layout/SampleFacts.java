package dev.rollcall.evidence.layout;

import dev.rollcall.audit.Estimate;
import dev.rollcall.evidence.Report.Sampled;
import dev.rollcall.evidence.layout.Figures.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The facts of a report about the sample that its audit drew. */
final class SampleFacts {

    private static final Set<String> PLACES = Set.of("Items in the scope", "In charge", "Audit id");

    private SampleFacts() {}

    static boolean takesPlaceOf(Fact fact) {
        return PLACES.contains(fact.label());
    }

    static List<Fact> of(Sampled sample) {
        return List.of(
                new Fact(
                        "Random sample, " + sample.confidence() + " % ± " + sample.margin() + " %",
                        sample.drawn() + " of " + sample.population(),
                        null,
                        null),
                estimated("Accounted for, estimated", sample.accounted()),
                estimated("Register right, estimated", sample.right()));
    }

    /** How anybody can repeat draw and estimate. */
    static Fact method(Sampled sample) {
        return new Fact(
                "How the sample was drawn and counted",
                sample.size() + " of " + sample.population(),
                null,
                "Of all that would be verified those were drawn whose SHA-256 over “seed:asset id”, in lower case, comes"
                        + " first in the order of its hexadecimal digits; the seed is " + sample.seed()
                        + ". The size is Cochran's, with finite population correction; the intervals are Wilson's score"
                        + " intervals with the same correction. What is open, not found or without an answer counts"
                        + " as not accounted for; what was excluded after the start does not count.");
    }

    /** On one line, so that the first page stays one. */
    private static Fact estimated(String label, Estimate estimate) {
        String value = estimate == null
                ? "nothing to go by"
                : percent(estimate.share()) + " (" + percent(estimate.from()) + " to " + percent(estimate.to()) + ")";
        return new Fact(label, value, null, null);
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f %%", share * 100);
    }
}

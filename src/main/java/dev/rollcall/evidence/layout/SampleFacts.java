package dev.rollcall.evidence.layout;

import dev.rollcall.audit.Estimate;
import dev.rollcall.evidence.Report.Sampled;
import dev.rollcall.evidence.layout.Figures.Fact;
import java.util.List;
import java.util.Locale;

/** The facts of a report about the sample that its audit drew. */
final class SampleFacts {

    private SampleFacts() {}

    static List<Fact> of(Sampled sample) {
        return List.of(
                new Fact(
                        "Random sample",
                        sample.drawn() + " of " + sample.population(),
                        null,
                        "For " + sample.confidence() + " % ± " + sample.margin() + " %, seed " + sample.seed()),
                estimated("Accounted for in the whole, estimated", sample.accounted(), sample),
                estimated("Register right in the whole, estimated", sample.right(), sample));
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

    private static Fact estimated(String label, Estimate estimate, Sampled sample) {
        if (estimate == null) {
            return new Fact(label, "nothing to go by", null, null);
        }
        return new Fact(
                label,
                percent(estimate.share()),
                null,
                percent(estimate.from()) + " to " + percent(estimate.to()) + " with " + sample.confidence()
                        + " % confidence");
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f %%", share * 100);
    }
}

package dev.rollcall.missing;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody who was asked says about a missing item.
 *
 * @param where it is, or who has it; required where they know
 * @param account what happened, in their own words; may be null
 * @param policeReport number of the report, where it was stolen; may be null
 */
public record Answer(Kind kind, String where, String account, String policeReport) {

    /** What may be said. */
    public enum Kind {
        HAVE("has it"),
        ELSEWHERE("knows where it is"),
        LOST("says that it is lost"),
        STOLEN("says that it was stolen"),
        UNKNOWN("does not know");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As pages write it, after a name. */
        public String words() {
            return words;
        }
    }

    /** From the answers of form answer-about-item. */
    public static Answer of(Map<String, Object> answers) {
        return new Answer(
                Kind.valueOf(String.valueOf(answers.get("answer"))),
                (String) answers.get("where"),
                (String) answers.get("account"),
                (String) answers.get("policeReport"));
    }

    Optional<String> problem() {
        boolean knows = kind == Kind.HAVE || kind == Kind.ELSEWHERE;
        return knows && (where == null || where.isBlank())
                ? Optional.of("Say where it is, or who has it.")
                : Optional.empty();
    }
}

package dev.rollcall.policy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;

/**
 * What two tables say of the cases that an audit had.
 *
 * @param tried how many cases
 * @param different how many of them would have come out differently
 * @param untried cases recorded without a value that the tables look at
 * @param shifts from which outcome to which, the most frequent first
 * @param examples cases that would have come out differently
 */
public record Trial(
        Source source, long tried, long different, long untried, List<Shift> shifts, Page<Example> examples) {

    /**
     * Whose cases were tried.
     *
     * @param audit null for those outside any audit
     */
    public record Source(UUID audit, String name, String state) {}

    /** How many cases would have gone from one outcome to another. */
    public record Shift(String before, String after, long cases) {}

    /**
     * Cases that agree in all that the tables look at.
     *
     * @param when what they agree in, in words
     * @param cases how many
     * @param ruleBefore which rule decides them now, null for none
     * @param ruleAfter which would
     * @param about one of them, null where none is on record any more
     * @param href its page, null without one
     */
    public record Example(
            String when,
            long cases,
            String before,
            String after,
            String ruleBefore,
            String ruleAfter,
            String about,
            String href) {}
}

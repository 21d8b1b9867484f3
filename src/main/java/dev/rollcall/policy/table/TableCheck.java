package dev.rollcall.policy.table;

import java.util.List;

/**
 * What a table leaves open and what it says twice.
 *
 * @param overlaps pairs of rules that hold for one case, the first {@link #MOST}
 * @param gaps cases without a rule, the first {@link #MOST}
 * @param neverFire rules of which earlier ones leave nothing
 * @param more whether there is more than is listed
 */
public record TableCheck(List<Overlap> overlaps, List<Gap> gaps, List<String> neverFire, boolean more) {

    static final int MOST = 20;

    /** Two rules that hold for one case, with such a case: FEEL text an input. */
    public record Overlap(String earlier, String later, List<String> example) {}

    /**
     * Cases without a rule.
     *
     * @param when FEEL text an input, empty for any
     * @param usual whether cases as the table expects them are among these
     */
    public record Gap(List<String> when, boolean usual) {}
}

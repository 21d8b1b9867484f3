package dev.rollcall.policy.table;

import java.util.List;

/**
 * A rule of a changed table beside the same rule of the table in force.
 *
 * @param mark what became of it
 * @param number in the changed table, from 1; 0 for one that is removed
 * @param when an input each
 * @param then an output each
 */
public record ComparedRule(Mark mark, String id, int number, List<Part> when, List<Part> then, Part why) {

    /** What became of a rule. */
    public enum Mark {
        SAME,
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    /** A cell before and after; the text is empty for any, and where there was no rule. */
    public record Part(String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }
}

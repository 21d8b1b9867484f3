package dev.rollcall.policy.table;

/**
 * Why a table is refused.
 *
 * @param where in the file: a line, a rule and its column
 * @param what is wrong there
 * @param mend what would do instead
 */
public record Fault(String where, String what, String mend) {

    /** As one paragraph. */
    public String sentence() {
        return where + ": " + what + " " + mend;
    }
}

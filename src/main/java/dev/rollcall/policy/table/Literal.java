package dev.rollcall.policy.table;

import java.math.BigDecimal;

/** The values that stand in cells: String, BigDecimal, Boolean, and {@link #NONE} for the absence of one. */
final class Literal {

    /** FEEL's null. */
    static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private Literal() {}

    /** As FEEL writes it. */
    static String written(Object literal) {
        if (literal instanceof String text) {
            return '"' + text + '"';
        }
        return literal instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : literal.toString();
    }

    static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : one.equals(other);
    }
}

package dev.rollcall.policy.table;

import java.math.BigDecimal;

/**
 * A part of a column's values within which no cell of the column changes its answer.
 *
 * @param value one of them, by which the whole part is decided
 * @param usual whether such values are expected, so that a table has to have a rule for them: not so for null and for texts
 *     that the table does not list
 * @param edge whether it is that one value alone
 */
record Atom(Object value, boolean usual, boolean edge) {

    /** As a cell would write it. */
    String written() {
        return value.equals(Atoms.OTHER) ? Atoms.OTHER : Literal.written(value);
    }

    boolean isNumber() {
        return value instanceof BigDecimal;
    }
}

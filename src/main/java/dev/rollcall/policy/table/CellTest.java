package dev.rollcall.policy.table;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** One condition in a cell. */
sealed interface CellTest {

    boolean matches(Object value);

    /** Whether nothing can be said of the value: FEEL compares null with no number, and then negates to nothing. */
    default boolean isUnknown(Object value) {
        return value == Literal.NONE && !(this instanceof Equal);
    }

    /** As FEEL writes it. */
    String written();

    /** The values at which its answer may change. */
    Stream<Object> edges();

    /** The value itself. */
    record Equal(Object literal) implements CellTest {
        @Override
        public boolean matches(Object value) {
            return Literal.same(literal, value);
        }

        @Override
        public String written() {
            return Literal.written(literal);
        }

        @Override
        public Stream<Object> edges() {
            return Stream.of(literal);
        }
    }

    /** Below, above, and with the edge itself or without. */
    record Compared(String operator, BigDecimal edge) implements CellTest {
        @Override
        public boolean matches(Object value) {
            if (!(value instanceof BigDecimal number)) {
                return false;
            }
            int side = number.compareTo(edge);
            return switch (operator) {
                case "<" -> side < 0;
                case "<=" -> side <= 0;
                case ">" -> side > 0;
                default -> side >= 0;
            };
        }

        @Override
        public String written() {
            return operator + " " + Literal.written(edge);
        }

        @Override
        public Stream<Object> edges() {
            return Stream.of(edge);
        }
    }

    /** From one number to another. */
    record Within(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) implements CellTest {
        @Override
        public boolean matches(Object value) {
            return value instanceof BigDecimal number
                    && (withLow ? number.compareTo(low) >= 0 : number.compareTo(low) > 0)
                    && (withHigh ? number.compareTo(high) <= 0 : number.compareTo(high) < 0);
        }

        @Override
        public String written() {
            return (withLow ? "[" : "(") + Literal.written(low) + ".." + Literal.written(high) + (withHigh ? "]" : ")");
        }

        @Override
        public Stream<Object> edges() {
            return Stream.of(low, high);
        }
    }
}

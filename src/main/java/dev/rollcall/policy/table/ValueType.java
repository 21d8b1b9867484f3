package dev.rollcall.policy.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What the cells of a column hold. */
public enum ValueType {
    TEXT("text in straight quotes, such as \"IN_USE\""),
    NUMBER("a number, such as 1000 or 99.5"),
    WHOLE("a whole number, such as 14"),
    FLAG("true or false");

    private static final Map<String, ValueType> BY_NAME = Map.of(
            "string", TEXT,
            "double", NUMBER,
            "number", NUMBER,
            "integer", WHOLE,
            "long", WHOLE,
            "boolean", FLAG);

    private final String example;

    ValueType(String example) {
        this.example = example;
    }

    /** By the typeRef of a DMN file; empty for one whose cells cannot be decided upon. */
    static Optional<ValueType> named(String typeRef) {
        return Optional.ofNullable(BY_NAME.get(typeRef));
    }

    String example() {
        return example;
    }

    boolean isOrdered() {
        return this == NUMBER || this == WHOLE;
    }

    /** Whether a literal may stand in a column of this type; null, the absence of a value, may stand in any. */
    boolean holds(Object literal) {
        return literal == Literal.NONE
                || switch (this) {
                    case TEXT -> literal instanceof String;
                    case NUMBER -> literal instanceof BigDecimal;
                    case WHOLE -> literal instanceof BigDecimal number && isWhole(number);
                    case FLAG -> literal instanceof Boolean;
                };
    }

    /** A value as it was recorded, read back; empty when it is none of this type. */
    Optional<Object> recorded(String text) {
        if (text.equals("null")) {
            return Optional.of(Literal.NONE);
        }
        try {
            return switch (this) {
                case TEXT -> Optional.of(text);
                case NUMBER, WHOLE -> Optional.of(new BigDecimal(text));
                case FLAG ->
                    text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            };
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}

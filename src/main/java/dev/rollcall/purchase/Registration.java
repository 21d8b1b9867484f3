package dev.rollcall.purchase;

/** How what was bought enters the register; said by decision purchase-registration. */
public enum Registration {
    ONE_BY_ONE,
    BY_QUANTITY,
    NOT_AT_ALL;

    /** As pages write it. */
    public String words() {
        return switch (this) {
            case ONE_BY_ONE -> "one by one";
            case BY_QUANTITY -> "by quantity";
            case NOT_AT_ALL -> "not at all";
        };
    }
}

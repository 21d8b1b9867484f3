package dev.rollcall.register;

/** Whose a thing is: the organisation's, a lessor's, a customer's, or the holder's own. */
public enum Ownership {
    OWNED,
    LEASED,
    CUSTOMERS,
    PRIVATE;

    /** As pages write it. */
    public String words() {
        return this == CUSTOMERS ? "customer's" : Words.of(this);
    }
}

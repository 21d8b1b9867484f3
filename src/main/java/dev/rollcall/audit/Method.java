package dev.rollcall.audit;

/** How an audit verifies an item: what decision verification-method says, and what follows from earlier evidence. */
public enum Method {
    /** Its holder is asked. */
    ASK("holder asked"),
    /** The room where it belongs is counted. */
    COUNT("room counted"),
    /** Somebody looks for it. */
    LOCATE("looked for"),
    /** The device reported in lately with its own user. */
    CHECK_IN("device check-in"),
    /** It was verified lately in another audit; nobody is asked again so soon. */
    SPARED("verified lately"),
    /** Its holder is away and will be asked on return. */
    DEFER("holder away"),
    /** There is nothing to see. */
    NOT_LOOKED_FOR("not looked for"),
    /** Asking costs more than it is worth. */
    BELOW_LIMIT("below the limit"),
    /** Not decided yet; only while the scope is being frozen. */
    PENDING("not decided");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the item stays in the list but is not looked for. */
    boolean excludes() {
        return this == NOT_LOOKED_FOR || this == BELOW_LIMIT;
    }
}

package dev.rollcall.review;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where the review of a licence stands. */
public enum ReviewState {
    COMPARING,
    ACCOUNTS,
    DECIDE,
    CONFIRM,
    REMOVE,
    IN_ORDER,
    BUY,
    ACCEPTED,
    REDUCED,
    RECLAIMED,
    NO_ANSWER,
    WITHDRAWN;

    /** Those in which nobody has decided yet: what an audit waits for, and closes. */
    static final Set<ReviewState> UNDECIDED = EnumSet.of(COMPARING, ACCOUNTS, DECIDE);

    /** Those that are decided and wait for the decision to be carried out; they outlive the audit. */
    static final Set<ReviewState> CARRIED_OUT = EnumSet.of(CONFIRM, REMOVE);

    public boolean isOpen() {
        return UNDECIDED.contains(this) || CARRIED_OUT.contains(this);
    }

    /** As pages write it. */
    public String words() {
        return switch (this) {
            case COMPARING -> "being compared";
            case ACCOUNTS -> "waits for its accounts";
            case DECIDE -> "to be decided";
            case CONFIRM -> "waits for the vendor's confirmation";
            case REMOVE -> "accounts to be removed";
            case BUY -> "seats to be bought";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}

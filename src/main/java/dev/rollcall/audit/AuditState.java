package dev.rollcall.audit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an audit stands. An audit goes forward only; every state but the last two can be cancelled. */
public enum AuditState {
    /** Being prepared: may be edited, nobody has been asked. */
    DRAFT,
    /** Started: what is expected is being frozen. */
    STARTING,
    /** Work is out: people are asked, rooms are counted. */
    RUNNING,
    /** The deadline has passed or nothing is open; what is left is being ended. */
    CLOSING,
    /** Evidence is being turned into outcomes and findings. */
    RECONCILING,
    /** Findings are settled and corrections approved. */
    IN_REVIEW,
    /** Approved corrections go into the register and the report is written. */
    APPLYING,
    /** Done; the report stands. */
    CLOSED,
    /** Called off; work that is out is being withdrawn. */
    CANCELLING,
    /** Called off; nothing is out any more. */
    CANCELLED;

    private static final Set<AuditState> FINAL = EnumSet.of(CLOSED, CANCELLED);
    private static final Set<AuditState> CALLED_OFF = EnumSet.of(CANCELLING, CANCELLED);

    /** Whether the audit may go from here to the other state. */
    public boolean leadsTo(AuditState next) {
        return switch (this) {
            case DRAFT -> next == STARTING || next == CANCELLING;
            case STARTING -> next == RUNNING || next == CANCELLING;
            case RUNNING -> next == CLOSING || next == CANCELLING;
            case CLOSING -> next == RECONCILING || next == CANCELLING;
            case RECONCILING -> next == IN_REVIEW || next == APPLYING || next == CANCELLING;
            case IN_REVIEW -> next == APPLYING || next == CANCELLING;
            case APPLYING -> next == CLOSED || next == CANCELLING;
            case CANCELLING -> next == CANCELLED;
            case CLOSED, CANCELLED -> false;
        };
    }

    /** Whether nothing happens any more. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Whether it has been called off, so that pages and links of its work no longer answer. */
    public boolean isCalledOff() {
        return CALLED_OFF.contains(this);
    }

    /**
     * Whether corrections may be proposed, decided and applied: while it is in review, and after closing, since a finding
     * opens again when its correction is taken back or no longer fits.
     */
    public boolean takesCorrections() {
        return this == IN_REVIEW || this == CLOSED;
    }

    /** Whether what is expected has been frozen, so that there are items to look at. */
    public boolean hasItems() {
        return this != DRAFT && this != STARTING;
    }

    /** As pages and mails write it: "in review". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.rollcall.notification;

/** A mail could not be handed over. The message names the cause for the administrator and never the mail's content. */
class MailRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    MailRefused(boolean permanent, String message) {
        super(message);
        this.permanent = permanent;
    }

    /** Whether trying again by itself is of no use. */
    boolean isPermanent() {
        return permanent;
    }
}

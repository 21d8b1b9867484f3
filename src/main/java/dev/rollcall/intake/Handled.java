package dev.rollcall.intake;

/** What became of an event when it was handled. */
sealed interface Handled {

    /** It has taken effect, or need not any more. */
    record Done(String what) implements Handled {}

    /**
     * A record that it speaks of is not known yet; what could be done is done.
     *
     * @param key as {@link Keys} writes it
     */
    record Waiting(String why, String key) implements Handled {}

    /** It cannot take effect as things stand. */
    record Refused(String why) implements Handled {}

    static Handled done(String what) {
        return new Done(what);
    }

    static Handled refused(String why) {
        return new Refused(why);
    }
}

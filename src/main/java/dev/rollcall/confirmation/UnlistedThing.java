package dev.rollcall.confirmation;

/**
 * Something that a person has and that is not on their list.
 *
 * @param ours the company's, not the person's own
 * @param what kind, make and model, as typed
 * @param tag null where none was given
 * @param serial null where none was given
 * @param note null where none was given
 */
public record UnlistedThing(boolean ours, String what, String tag, String serial, String note) {
    public UnlistedThing {
        if (what == null || what.isBlank()) {
            throw new IllegalArgumentException("Something not listed needs a name");
        }
    }
}

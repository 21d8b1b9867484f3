package dev.rollcall.intake;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;

/**
 * Where an event comes from, for history and for use cases that ask who acts.
 *
 * @param sender its name
 * @param order of the event among those about the same thing
 */
record Origin(String sender, String order, Event event) {

    Author author() {
        return Author.system(sender);
    }

    Actor actor() {
        return Actor.system(sender);
    }

    /** The id is cut to what the history holds. */
    Cause cause() {
        String id = event.id();
        return new Cause(Cause.Kind.EVENT, id.length() > 100 ? id.substring(0, 100) : id, null);
    }
}

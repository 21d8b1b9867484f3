package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import java.util.UUID;

/**
 * Who gave the evidence behind a finding, and how strong it is.
 *
 * @param key subject key of a person, else null
 * @param name of a system, account or token; empty for people
 * @param grade of the evidence
 */
record Giver(UUID key, String name, String grade) {

    /** Somebody's word alone, without evidence of the thing itself. */
    static Giver word(Actor actor) {
        return new Giver(actor.subjectKey(), actor.subjectKey() == null ? actor.name() : "", "DOCUMENT");
    }
}

package dev.rollcall.access;

import dev.rollcall.people.PersonId;
import java.util.Objects;
import java.util.UUID;

/**
 * Whoever came by a mailed link.
 *
 * @param personId whom the link was mailed to
 * @param subjectId what it opens where that is narrower than the person, otherwise null
 */
public record LinkHolder(PersonId personId, UUID subjectId) {
    public LinkHolder {
        Objects.requireNonNull(personId);
    }
}

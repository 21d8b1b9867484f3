package dev.rollcall.people;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds people and changes what is known of them, with history. Used by the register's pages, imports and the sample company. */
@Service
@Transactional
public class KeepingPeople {

    private final People people;
    private final RecordingChanges history;

    KeepingPeople(People people, RecordingChanges history) {
        this.people = people;
        this.history = history;
    }

    public PersonId add(PersonFields fields, Cause cause, Author author) {
        Person person = people.saveAndFlush(new Person(PersonId.next(), fields));
        history.record(
                SubjectType.PERSON,
                person.getId(),
                List.of(new Change("record", null, fields.displayName())),
                cause,
                author);
        return person.personId();
    }

    /**
     * Changes a person.
     *
     * @param version the version that the editor saw
     * @throws OptimisticLockingFailureException when somebody else changed the person since
     */
    public void change(PersonId id, int version, PersonFields fields, Cause cause, Author author) {
        Person person = people.find(id).orElseThrow();
        if (person.version() != version) {
            throw new OptimisticLockingFailureException("Person " + id + " was changed by somebody else");
        }
        List<Change> changes = person.change(fields);
        people.flush();
        history.record(SubjectType.PERSON, person.getId(), changes, cause, author);
    }
}

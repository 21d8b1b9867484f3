package dev.rollcall.register.web;

import dev.rollcall.people.Person;
import java.util.Map;
import java.util.UUID;

/** A person as the API gives it, with all fields as text; other people by e-mail, user name or number. */
record PersonView(UUID id, int version, Map<String, String> fields) {

    static PersonView of(Person person, TypedNames names) {
        return new PersonView(
                person.getId(),
                person.version(),
                ApiFields.named(PersonForm.of(person.fields(), names).typed()));
    }
}

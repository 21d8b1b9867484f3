package dev.rollcall.licence.web;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.web.Names;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.values.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Understands people as they are typed, and names them for templates. */
@Component
class ReadingPeople {

    private final TypedNames typed;
    private final Names names;

    ReadingPeople(TypedNames typed, Names names) {
        this.typed = typed;
        this.names = names;
    }

    Result<PersonId> named(String text) {
        return text.isBlank()
                ? Result.refused("Enter an e-mail address, user name, employee number or full name.")
                : typed.person(text);
    }

    /** By id as text. */
    Map<String, String> names(Collection<UUID> people) {
        Map<String, String> named = new HashMap<>();
        names.people(people).forEach((id, name) -> named.put(id.toString(), name));
        return named;
    }
}

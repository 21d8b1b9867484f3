package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A person as another system names them.
 *
 * @param userName in lower case
 * @param email in lower case
 */
public record NamedPerson(String employeeNumber, String userName, String email) {

    /** As the schemas of events name them. */
    static NamedPerson of(JsonNode node) {
        return new NamedPerson(
                node.path("employeeNumber").textValue(),
                lower(node.path("userName").textValue()),
                lower(node.path("email").textValue()));
    }

    List<String> identifiers() {
        return Stream.of(employeeNumber, userName, email)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first that is given, by which the person is told of. */
    String shown() {
        return identifiers().get(0);
    }

    String key() {
        return Keys.person(shown());
    }

    private static String lower(String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}

package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.people.PersonFieldsBuilder;
import dev.rollcall.people.PersonType;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What an event can say of a person in plain words; each is a fact of its own, the latest of which counts. */
enum PersonFact {
    NAME("name", "name", PersonFieldsBuilder::displayName),
    GIVEN_NAME("givenName", "given name", PersonFieldsBuilder::givenName),
    FAMILY_NAME("familyName", "family name", PersonFieldsBuilder::familyName),
    DEPARTMENT("department", "department", PersonFieldsBuilder::department),
    TYPE("type", "type", (to, text) -> to.type(PersonType.valueOf(text))),
    EMPLOYEE_NUMBER("employeeNumber", "employee number", PersonFieldsBuilder::employeeNumber),
    USER_NAME("userName", "user name", PersonFieldsBuilder::userName),
    EMAIL("email", "email", PersonFieldsBuilder::email);

    private final String property;
    private final String label;
    private final BiConsumer<PersonFieldsBuilder, String> write;

    PersonFact(String property, String label, BiConsumer<PersonFieldsBuilder, String> write) {
        this.property = property;
        this.label = label;
        this.write = write;
    }

    /** As the history calls it. */
    String label() {
        return label;
    }

    boolean isIn(JsonNode details) {
        return details.has(property);
    }

    /** The value as the register writes it, null for none. */
    void write(JsonNode details, PersonFieldsBuilder to) {
        String text = details.path(property).textValue();
        String tidy = text == null ? null : text.strip();
        boolean lower = this == USER_NAME || this == EMAIL;
        write.accept(to, lower && tidy != null ? tidy.toLowerCase(Locale.ROOT) : tidy);
    }
}

package dev.rollcall.register;

import dev.rollcall.people.PersonId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Stores the id as the UUID that it wraps. */
@Converter(autoApply = true)
class PersonIdColumn implements AttributeConverter<PersonId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(PersonId id) {
        return id == null ? null : id.value();
    }

    @Override
    public PersonId convertToEntityAttribute(UUID id) {
        return id == null ? null : new PersonId(id);
    }
}

package dev.rollcall.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Stores the id as the UUID that it wraps. */
@Converter(autoApply = true)
class EntityIdColumn implements AttributeConverter<EntityId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(EntityId id) {
        return id == null ? null : id.value();
    }

    @Override
    public EntityId convertToEntityAttribute(UUID id) {
        return id == null ? null : new EntityId(id);
    }
}

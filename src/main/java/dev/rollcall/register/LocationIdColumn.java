package dev.rollcall.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Stores the id as the UUID that it wraps. */
@Converter(autoApply = true)
class LocationIdColumn implements AttributeConverter<LocationId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(LocationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public LocationId convertToEntityAttribute(UUID id) {
        return id == null ? null : new LocationId(id);
    }
}

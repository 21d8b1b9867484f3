package dev.rollcall.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Stores the id as the UUID that it wraps. */
@Converter(autoApply = true)
class KindIdColumn implements AttributeConverter<KindId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(KindId id) {
        return id == null ? null : id.value();
    }

    @Override
    public KindId convertToEntityAttribute(UUID id) {
        return id == null ? null : new KindId(id);
    }
}

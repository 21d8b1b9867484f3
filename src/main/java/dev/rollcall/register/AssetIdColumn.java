package dev.rollcall.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Stores the id as the UUID that it wraps. */
@Converter(autoApply = true)
class AssetIdColumn implements AttributeConverter<AssetId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(AssetId id) {
        return id == null ? null : id.value();
    }

    @Override
    public AssetId convertToEntityAttribute(UUID id) {
        return id == null ? null : new AssetId(id);
    }
}

package dev.rollcall.register.web;

import dev.rollcall.register.Asset;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An asset as the API gives it, with all its fields as text. */
record AssetView(
        UUID id,
        int version,
        String title,
        Map<String, String> fields,
        Instant lastVerifiedAt,
        String lastVerifiedHow,
        Instant createdAt) {

    static AssetView of(Asset asset) {
        return new AssetView(
                asset.getId(),
                asset.version(),
                asset.fields().title(),
                ApiFields.of(asset.fields()),
                asset.lastVerifiedAt(),
                asset.lastVerifiedHow() == null ? null : asset.lastVerifiedHow().name(),
                asset.createdAt());
    }
}

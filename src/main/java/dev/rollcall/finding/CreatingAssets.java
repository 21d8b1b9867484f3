package dev.rollcall.finding;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Claim;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.Grade;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KindId;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a draft record of something that turned up, in the legal entity of its holder, else of its place, else the first. */
@Component
class CreatingAssets {

    private final JdbcClient jdbc;
    private final KeepingAssets keeping;
    private final KeepingKinds kinds;
    private final RecordingVerifications recording;
    private final Origins origins;

    CreatingAssets(
            JdbcClient jdbc,
            KeepingAssets keeping,
            KeepingKinds kinds,
            RecordingVerifications recording,
            Origins origins) {
        this.origins = origins;
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.kinds = kinds;
        this.recording = recording;
    }

    Result<AssetId> create(Correction correction, Cause cause, Author author) {
        return jdbc.sql("""
                        SELECT e.*, l.location_kind, COALESCE(p.entity_id, l.entity_id,
                                    (SELECT MIN(x.id) FROM legal_entity x)) AS entity_id
                        FROM extra_item e JOIN finding f ON f.extra_item_id = e.id
                        LEFT JOIN person p ON p.id = e.person_id LEFT JOIN location l ON l.id = e.location_id
                        WHERE f.id = ?""")
                .param(Ids.bytes(correction.findingId().value()))
                .query((row, n) -> {
                    UUID holder = Ids.uuid(row.getBytes("person_id"));
                    UUID place = Ids.uuid(row.getBytes("location_id"));
                    String kindText = row.getString("kind_text");
                    boolean stock = holder == null && "STOCK_ROOM".equals(row.getString("location_kind"));
                    return new Found(
                            Ids.uuid(row.getBytes("entity_id")),
                            kindText == null || kindText.isBlank() ? "Other" : cut(kindText),
                            row.getString("tag"),
                            row.getString("serial"),
                            row.getString("note"),
                            row.getString("source"),
                            Ids.uuid(row.getBytes("photo_id")),
                            holder,
                            place,
                            stock ? AssetStatus.STOCK : AssetStatus.IN_USE);
                })
                .optional()
                .map(found ->
                        record(found, correction, cause, author).map(asset -> withPhoto(asset, found, correction)))
                .orElseGet(() -> Result.refused("What turned up is not on file any more."));
    }

    /** Against the order that it came from, where it came from one. */
    private Result<AssetId> record(Found found, Correction correction, Cause cause, Author author) {
        AssetFields fields = fields(found, kinds.named(found.kind(), cause, author));
        return origins.register(correction, fields, author).orElseGet(() -> keeping.add(fields, cause, author));
    }

    /** Whoever opens the record sees what was photographed. */
    private AssetId withPhoto(AssetId asset, Found found, Correction correction) {
        if (found.photo() != null) {
            Author finder = correction.proposerKey() == null
                    ? Author.system(correction.proposerName())
                    : Author.person(correction.proposerKey());
            recording.record(NewVerification.of(
                            asset,
                            Source.valueOf(found.source()),
                            Grade.valueOf(correction.grade()),
                            Claim.SEEN,
                            finder)
                    .auditId(correction.auditId())
                    .locationId(found.place() == null ? null : new LocationId(found.place()))
                    .tag(found.tag())
                    .photoId(found.photo())
                    .build());
        }
        return asset;
    }

    private static AssetFields fields(Found found, KindId kind) {
        return AssetFields.of(new EntityId(found.entity()), kind)
                .tag(found.tag())
                .serial(found.serial())
                .notes(found.note())
                .holderId(found.holder() == null ? null : new PersonId(found.holder()))
                .locationId(found.place() == null ? null : new LocationId(found.place()))
                .status(found.status())
                .draft(true)
                .build();
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    private record Found(
            UUID entity,
            String kind,
            String tag,
            String serial,
            String note,
            String source,
            UUID photo,
            UUID holder,
            UUID place,
            AssetStatus status) {}
}

package dev.rollcall.register;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes evidence about assets down. Used by answers, scans and searches; whoever follows an audit hears
 * {@link AssetVerified} in the same transaction.
 */
@Service
@Transactional
public class RecordingVerifications {

    private static final int CHUNK = 500;

    private static final String INSERT = """
            INSERT INTO verification (asset_id, audit_id, source, source_ref, grade, grade_rank, claim, detail,
              no_longer_needed, holder_id, location_id, serial, model, tag, quantity, later_date, note, by_key, by_name,
              on_behalf, superseded, photo_id, observed_at)
            VALUES (:asset, :audit, :source, :sourceRef, :grade, :gradeRank, :claim, :detail,
              :noLongerNeeded, :holder, :location, :serial, :model, :tag, :quantity, :laterDate, :note, :byKey, :byName,
              :onBehalf, FALSE, :photo, :observedAt)""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingVerifications(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Stores the evidence and gives its number. Numbers grow: later evidence has the higher one. */
    public long record(NewVerification evidence) {
        if (evidence.supersedes() != null) {
            jdbc.sql("UPDATE verification SET superseded = TRUE WHERE id = ?")
                    .param(evidence.supersedes())
                    .update();
        }
        Instant observedAt = Objects.requireNonNullElseGet(evidence.observedAt(), clock::instant);
        long id = insert(evidence, observedAt);
        if (evidence.assetId() != null) {
            if (evidence.claim().isPresence()) {
                markVerified(evidence, observedAt);
            }
            events.publishEvent(new AssetVerified(
                    id,
                    evidence.assetId(),
                    evidence.auditId(),
                    evidence.claim(),
                    evidence.detail(),
                    evidence.grade(),
                    evidence.holderId(),
                    evidence.locationId()));
        }
        return id;
    }

    /**
     * Stores for an audit that devices reported in with their expected user; in sets, and once however often it is called.
     * No event tells of it: whoever calls marks its own items.
     */
    public void recordCheckIns(UUID audit, List<AssetId> assets) {
        for (int from = 0; from < assets.size(); from += CHUNK) {
            List<byte[]> ids = assets.subList(from, Math.min(assets.size(), from + CHUNK)).stream()
                    .map(asset -> Ids.bytes(asset.value()))
                    .toList();
            jdbc.sql("""
                            INSERT INTO verification (asset_id, audit_id, source, grade, grade_rank, claim, no_longer_needed,
                              holder_id, by_name, on_behalf, superseded, observed_at)
                            SELECT a.id, :audit, 'CHECK_IN', 'DEVICE_CHECK_IN', :rank, 'HELD', FALSE, a.holder_id,
                                   'device management', FALSE, FALSE, COALESCE(a.last_check_in_at, :now)
                            FROM asset a WHERE a.id IN (:assets) AND NOT EXISTS (SELECT 1 FROM verification v
                              WHERE v.asset_id = a.id AND v.audit_id = :audit AND v.source = 'CHECK_IN')""")
                    .param("audit", Ids.bytes(audit))
                    .param("rank", Grade.DEVICE_CHECK_IN.rank())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("assets", ids)
                    .update();
            jdbc.sql("""
                            UPDATE asset SET last_verified_at = last_check_in_at, last_verified_how = 'DEVICE_CHECK_IN'
                            WHERE id IN (:assets) AND last_check_in_at IS NOT NULL
                              AND (last_verified_at IS NULL OR last_verified_at < last_check_in_at)""").param("assets", ids).update();
        }
    }

    private long insert(NewVerification evidence, Instant observedAt) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param(
                        "asset",
                        bytes(
                                evidence.assetId() == null
                                        ? null
                                        : evidence.assetId().value()))
                .param("audit", bytes(evidence.auditId()))
                .param("source", evidence.source().name())
                .param("sourceRef", evidence.sourceRef())
                .param("grade", evidence.grade().name())
                .param("gradeRank", evidence.grade().rank())
                .param("claim", evidence.claim().name())
                .param(
                        "detail",
                        evidence.detail() == null ? null : evidence.detail().name())
                .param("noLongerNeeded", evidence.noLongerNeeded())
                .param("holder", bytes(value(evidence.holderId())))
                .param("location", bytes(value(evidence.locationId())))
                .param("serial", evidence.serial())
                .param("model", evidence.model())
                .param("tag", evidence.tag())
                .param("quantity", evidence.quantity())
                .param("laterDate", evidence.laterDate())
                .param("note", evidence.note())
                .param("byKey", bytes(evidence.by().key()))
                .param("byName", evidence.by().name())
                .param("onBehalf", evidence.onBehalf())
                .param("photo", bytes(evidence.photoId()))
                .param("observedAt", Timestamp.from(observedAt))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The asset's own version stays as it is: no editor's work is lost to a scan. */
    private void markVerified(NewVerification evidence, Instant observedAt) {
        jdbc.sql("""
                        UPDATE asset SET last_verified_at = :at, last_verified_how = :how
                        WHERE id = :id AND (last_verified_at IS NULL OR last_verified_at <= :at)""")
                .param("at", Timestamp.from(observedAt))
                .param("how", evidence.grade().name())
                .param("id", Ids.bytes(evidence.assetId().value()))
                .update();
    }

    private static byte[] bytes(UUID id) {
        return Ids.bytes(id);
    }

    private static UUID value(PersonId id) {
        return id == null ? null : id.value();
    }

    private static UUID value(LocationId id) {
        return id == null ? null : id.value();
    }
}

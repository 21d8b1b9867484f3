package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what turned up unexpectedly in an audit. Used by those who ask people and count rooms, in their transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NotingExtras {

    private final JdbcClient jdbc;
    private final Clock clock;

    NotingExtras(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the item, or writes over what the same source said before; gives its id, which stays the same. */
    public UUID note(ExtraItem extra) {
        Optional<UUID> known = find(extra);
        UUID id = known.orElseGet(Ids::next);
        String sql = known.isPresent() ? """
                UPDATE extra_item SET ours = :ours, asset_id = :asset, person_id = :person, location_id = :location,
                       kind_text = :kind, tag = :tag, serial = :serial, note = :note, photo_id = :photo, withdrawn = FALSE
                WHERE id = :id""" : """
                INSERT INTO extra_item (id, audit_id, source, source_ref, ours, asset_id, person_id, location_id, kind_text,
                                        tag, serial, note, photo_id, withdrawn, found_at)
                VALUES (:id, :audit, :source, :ref, :ours, :asset, :person, :location, :kind, :tag, :serial, :note, :photo,
                        FALSE, :now)""";
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("id", Ids.bytes(id))
                .param("ours", extra.ours())
                .param("asset", Ids.bytes(extra.assetId()))
                .param("person", Ids.bytes(extra.personId()))
                .param("location", Ids.bytes(extra.locationId()))
                .param("kind", extra.kindText())
                .param("tag", extra.tag())
                .param("serial", extra.serial())
                .param("note", extra.note())
                .param("photo", Ids.bytes(extra.photoId()));
        if (known.isEmpty()) {
            statement = statement
                    .param("audit", Ids.bytes(extra.auditId().value()))
                    .param("source", extra.source().name())
                    .param("ref", extra.sourceRef())
                    .param("now", Timestamp.from(clock.instant()));
        }
        statement.update();
        return id;
    }

    /** Takes back what a source said; a later answer replaced it. */
    public void withdraw(ExtraItem.Source source, String sourceRef) {
        jdbc.sql("UPDATE extra_item SET withdrawn = TRUE WHERE source = :source AND source_ref = :ref")
                .param("source", source.name())
                .param("ref", sourceRef)
                .update();
    }

    /** Adds a photo to what a source noted; nothing happens where it noted nothing. */
    public void photograph(ExtraItem.Source source, String sourceRef, UUID photo) {
        jdbc.sql("UPDATE extra_item SET photo_id = :photo WHERE source = :source AND source_ref = :ref")
                .param("photo", Ids.bytes(photo))
                .param("source", source.name())
                .param("ref", sourceRef)
                .update();
    }

    private Optional<UUID> find(ExtraItem extra) {
        return jdbc.sql("SELECT id FROM extra_item WHERE audit_id = :audit AND source = :source AND source_ref = :ref")
                .param("audit", Ids.bytes(extra.auditId().value()))
                .param("source", extra.source().name())
                .param("ref", extra.sourceRef())
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .optional();
    }
}

package dev.rollcall.locate;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.ExtraItem;
import dev.rollcall.audit.NotingExtras;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns scans into evidence about assets, and into extra items for what nobody expected. A scan by the custodian of the room, or by the asset's own holder, is a
 * custodian's scan; by anybody else it is independent.
 */
@Component
class RoomEvidence {

    private final Scans scans;
    private final RecordingVerifications recording;
    private final NotingExtras extras;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    RoomEvidence(
            Scans scans,
            RecordingVerifications recording,
            NotingExtras extras,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.scans = scans;
        this.recording = recording;
        this.extras = extras;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Keeps what the scan says, whatever it turned out to be. */
    void keep(RoomCount count, ScanCommand command, JudgingScans.Verdict verdict, long scan, Actor actor) {
        switch (verdict.result()) {
            case EXPECTED, ELSEWHERE -> seen(count, command, verdict.asset(), scan, actor);
            case RETIRED, NOT_IN_SCOPE -> {
                seen(count, command, verdict.asset(), scan, actor);
                note(count, command, verdict.asset().id(), scan);
            }
            case UNKNOWN -> note(count, command, null, scan);
            case ALREADY_COUNTED, AMBIGUOUS -> {
                // the scan itself is the record
            }
        }
        events.publishEvent(new CodeScanned(count.auditId(), scan, false));
    }

    /** What is seen again in a recount is one thing, not two, and keeps its photo. */
    private void note(RoomCount count, ScanCommand command, UUID asset, long scan) {
        UUID photo = null;
        for (long earlier : scans.inEarlierRounds(count, asset, command.key())) {
            extras.withdraw(ExtraItem.Source.SCAN, Long.toString(earlier));
            events.publishEvent(new SeenAgain(earlier));
            photo = scans.photo(count.countId(), earlier).orElse(photo);
        }
        scans.attach(scan, photo);
        extras.note(extra(count, command, asset, photo, scan));
    }

    private static ExtraItem extra(RoomCount count, ScanCommand command, UUID asset, UUID photo, long scan) {
        return new ExtraItem(
                count.auditId(),
                ExtraItem.Source.SCAN,
                Long.toString(scan),
                true,
                asset,
                null,
                count.locationId().value(),
                null,
                command.code(),
                null,
                null,
                photo);
    }

    private void seen(RoomCount count, ScanCommand command, JudgingScans.Candidate asset, long scan, Actor actor) {
        recording.record(NewVerification.of(
                        new AssetId(asset.id()), Source.SCAN, grade(count, asset, actor), Claim.SEEN, actor.author())
                .auditId(count.auditId().value())
                .sourceRef(Long.toString(scan))
                .locationId(count.locationId())
                .quantity(asset.byQuantity() ? command.quantity() : null)
                .build());
    }

    /** The scan counts no longer: the evidence that it gave is marked as replaced. */
    void withdraw(RoomCount count, long scan) {
        jdbc.sql("UPDATE verification SET superseded = TRUE WHERE source = 'SCAN' AND source_ref = :scan")
                .param("scan", Long.toString(scan))
                .update();
        extras.withdraw(ExtraItem.Source.SCAN, Long.toString(scan));
        events.publishEvent(new CodeScanned(count.auditId(), scan, true));
    }

    /** Tags of what hangs on the asset in this audit and has not been scanned in this round; at most 50. */
    List<String> childrenOf(RoomCount count, UUID parent) {
        return jdbc.sql("""
                        SELECT COALESCE(i.tag, i.serial) FROM audit_item i
                        WHERE i.audit_id = :audit AND i.parent_id = :parent AND COALESCE(i.tag, i.serial) IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM scan s WHERE s.count_id = :count AND s.count_round = :round
                                          AND s.asset_id = i.asset_id AND s.removed = FALSE)
                        ORDER BY i.id LIMIT 50""")
                .param("audit", Ids.bytes(count.auditId().value()))
                .param("parent", Ids.bytes(parent))
                .param("count", Ids.bytes(count.countId().value()))
                .param("round", count.round())
                .query(String.class)
                .list();
    }

    private Grade grade(RoomCount count, JudgingScans.Candidate asset, Actor actor) {
        boolean keeps = actor.personId() != null
                && (actor.personId().equals(asset.holder()) || actor.personId().equals(custodian(count)));
        return keeps ? Grade.CUSTODIAN_SCAN : Grade.INDEPENDENT_SCAN;
    }

    private UUID custodian(RoomCount count) {
        return jdbc
                .sql("SELECT custodian_id FROM location WHERE id = :id")
                .param("id", Ids.bytes(count.locationId().value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }
}

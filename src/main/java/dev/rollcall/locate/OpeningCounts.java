package dev.rollcall.locate;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.ForeseeingWork;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.Digests;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a count for each place in which something is to be counted, be it a whole site or a room that has been closed;
 * in a discovery, for every room. A room's custodian counts it and is told by mail; where they are away or cannot sign
 * in, the IT staff does. A stock room is counted by somebody of the IT staff other than its custodian, and blind.
 */
@Service
public class OpeningCounts {

    static final int CHUNK = 200;

    private static final String ROOMS = """
            SELECT l.id, l.location_kind,
                   CASE WHEN EXISTS (SELECT 1 FROM account x WHERE x.person_id = l.custodian_id AND x.disabled = FALSE
                                     AND (x.valid_until IS NULL OR x.valid_until >= :today))
                             AND NOT EXISTS (SELECT 1 FROM absence b WHERE b.person_id = l.custodian_id
                                             AND b.first_day <= :today AND b.last_day >= :today)
                        THEN l.custodian_id END AS counter
            FROM location l
            WHERE (:discovery = TRUE AND """ + " " + ForeseeingWork.EVERY_ROOM + """
                   OR EXISTS (SELECT 1 FROM audit_item i
                              WHERE i.audit_id = :audit AND i.location_id = l.id AND i.method = 'COUNT'))
              AND NOT EXISTS (SELECT 1 FROM room_count c WHERE c.audit_id = :audit AND c.location_id = l.id)
            ORDER BY l.id LIMIT :chunk""";

    private final Audits audits;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LocateProcess process;
    private final Digests digests;
    private final CompanyTime time;

    OpeningCounts(
            Audits audits,
            JdbcClient jdbc,
            JdbcTemplate batches,
            LocateProcess process,
            Digests digests,
            CompanyTime time) {
        this.audits = audits;
        this.jdbc = jdbc;
        this.batches = batches;
        this.process = process;
        this.digests = digests;
        this.time = time;
    }

    /**
     * Opens a chunk of at most 200. The audit's row is locked first, so that a job that runs twice opens nothing twice.
     *
     * @return whether more are left
     */
    @Transactional
    public boolean openSome(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        List<Room> rooms = jdbc.sql(ROOMS)
                .param("discovery", audit.isDiscovery())
                .param("audit", Ids.bytes(id.value()))
                .param("today", Date.valueOf(time.today()))
                .param("chunk", CHUNK)
                .query((row, n) -> Room.of(
                        Ids.uuid(row.getBytes(1)), row.getString(2).equals("STOCK_ROOM"), Ids.uuid(row.getBytes(3))))
                .list();
        List<String> instances = process.startCounts(rooms.stream()
                .map(room -> new LocateProcess.Start(room.count(), room.counter()))
                .toList());
        Timestamp now = Timestamp.from(time.now());
        batches.batchUpdate(
                """
                INSERT INTO room_count (id, version, audit_id, location_id, counter_id, blind, state, count_round, due,
                                        process_instance_id, opened_at, process_ended)
                VALUES (?, 0, ?, ?, ?, ?, 'OPEN', 1, ?, ?, ?, FALSE)""",
                IntStream.range(0, rooms.size())
                        .mapToObj(i -> new Object[] {
                            Ids.bytes(rooms.get(i).count()),
                            Ids.bytes(id.value()),
                            Ids.bytes(rooms.get(i).location()),
                            Ids.bytes(rooms.get(i).counter()),
                            rooms.get(i).blind(),
                            audit.dates().countBy(),
                            instances.get(i),
                            now
                        })
                        .toList());
        tell(rooms);
        return rooms.size() == CHUNK;
    }

    private void tell(List<Room> rooms) {
        List<byte[]> counters = rooms.stream()
                .map(Room::counter)
                .filter(Objects::nonNull)
                .distinct()
                .map(Ids::bytes)
                .toList();
        if (!counters.isEmpty()) {
            digests.tell(jdbc.sql("SELECT id FROM person WHERE id IN (:counters) AND email IS NOT NULL")
                    .param("counters", counters)
                    .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                    .list());
        }
    }

    private record Room(UUID count, UUID location, boolean blind, UUID counter) {
        static Room of(UUID location, boolean stock, UUID counter) {
            return new Room(Ids.next(), location, stock, stock ? null : counter);
        }
    }
}

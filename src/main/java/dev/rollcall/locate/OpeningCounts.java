package dev.rollcall.locate;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a count for each room in which something is to be counted; in a discovery, for every room. A room's custodian
 * counts it; a stock room is counted by somebody else of the IT staff, and blind.
 */
@Service
public class OpeningCounts {

    static final int CHUNK = 200;

    private static final String ROOMS = """
            SELECT l.id, l.location_kind, l.custodian_id FROM location l
            WHERE l.active = TRUE AND l.location_kind <> 'SITE'
              AND (:discovery = TRUE OR EXISTS (SELECT 1 FROM audit_item i
                   WHERE i.audit_id = :audit AND i.location_id = l.id AND i.method = 'COUNT'))
              AND NOT EXISTS (SELECT 1 FROM room_count c WHERE c.audit_id = :audit AND c.location_id = l.id)
            ORDER BY l.id LIMIT :chunk""";

    private final Audits audits;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LocateProcess process;
    private final CompanyTime time;

    OpeningCounts(Audits audits, JdbcClient jdbc, JdbcTemplate batches, LocateProcess process, CompanyTime time) {
        this.audits = audits;
        this.jdbc = jdbc;
        this.batches = batches;
        this.process = process;
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
        return rooms.size() == CHUNK;
    }

    private record Room(UUID count, UUID location, boolean blind, UUID counter) {
        static Room of(UUID location, boolean stock, UUID custodian) {
            return new Room(Ids.next(), location, stock, stock ? null : custodian);
        }
    }
}

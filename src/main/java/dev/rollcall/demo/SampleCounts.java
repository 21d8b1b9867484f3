package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.locate.CountId;
import dev.rollcall.locate.FinishingCounts;
import dev.rollcall.locate.ScanCommand;
import dev.rollcall.locate.Scanning;
import dev.rollcall.register.LocationId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rooms of the sample company, scan by scan. */
@Component
@Profile("demo")
class SampleCounts {

    private final Scanning scanning;
    private final FinishingCounts finishing;
    private final JdbcClient jdbc;
    private final SampleClock clock;

    SampleCounts(Scanning scanning, FinishingCounts finishing, JdbcClient jdbc, SampleClock clock) {
        this.scanning = scanning;
        this.finishing = finishing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Scans what is expected in the room but for what is not there, and what else is. */
    void scan(AuditId audit, LocationId room, Seen seen, Actor actor) {
        CountId count = count(audit, room);
        things(audit, room).stream()
                .filter(thing -> !seen.missing().contains(thing.code()))
                .forEach(thing -> scan(count, thing.code(), thing.quantity(), actor));
        seen.alsoThere().forEach(code -> scan(count, code, null, actor));
    }

    /** Ends the round of the count. */
    void finish(AuditId audit, LocationId room, Actor actor) {
        finishing.finish(count(audit, room), null, null, actor).value();
        clock.forget();
    }

    /** Scans all that is expected and ends the count. */
    void count(AuditId audit, LocationId room, Actor actor) {
        count(audit, room, Seen.AS_EXPECTED, actor);
    }

    /** One round of a count from its first scan to its end. */
    void count(AuditId audit, LocationId room, Seen seen, Actor actor) {
        scan(audit, room, seen, actor);
        finish(audit, room, actor);
    }

    private void scan(CountId count, String code, Integer quantity, Actor actor) {
        scanning.scan(count, new ScanCommand(Ids.next().toString(), code, quantity), actor)
                .value();
        clock.forget();
    }

    /** Tags of what is expected in the room. */
    List<String> expected(AuditId audit, LocationId room) {
        return things(audit, room).stream().map(Thing::code).toList();
    }

    private CountId count(AuditId audit, LocationId room) {
        return jdbc.sql("SELECT id FROM room_count WHERE audit_id = ? AND location_id = ?")
                .params(Ids.bytes(audit.value()), Ids.bytes(room.value()))
                .query((row, n) -> new CountId(Ids.uuid(row.getBytes(1))))
                .single();
    }

    private List<Thing> things(AuditId audit, LocationId room) {
        return jdbc.sql("""
                        SELECT i.tag, CASE WHEN k.tracking = 'QUANTITY' THEN i.quantity END AS quantity
                        FROM audit_item i JOIN asset_kind k ON k.id = i.kind_id
                        WHERE i.audit_id = ? AND i.location_id = ? AND i.method = 'COUNT' ORDER BY i.id""")
                .params(Ids.bytes(audit.value()), Ids.bytes(room.value()))
                .query((row, n) -> new Thing(row.getString(1), row.getObject(2, Integer.class)))
                .list();
    }

    private record Thing(String code, Integer quantity) {}

    /**
     * How a room differs from what is expected.
     *
     * @param missing tags of what is not there
     * @param alsoThere tags and serials of what is there and expected elsewhere, or nowhere
     */
    record Seen(Set<String> missing, List<String> alsoThere) {
        static final Seen AS_EXPECTED = new Seen(Set.of(), List.of());

        static Seen also(String... codes) {
            return new Seen(Set.of(), List.of(codes));
        }

        static Seen without(String... codes) {
            return new Seen(Set.of(codes), List.of());
        }
    }
}

package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leavers give back. A verb changes an item only while it is expected, and says whether it did. */
@Repository
public class ReturnItems {

    private static final String SELECT = """
            SELECT i.*, p.display_name, COALESCE(l.product,
                   CASE WHEN a.tag IS NULL THEN COALESCE(a.name, a.model, k.name)
                        ELSE CONCAT(a.tag, ' ', COALESCE(a.name, a.model, k.name)) END) AS what
            FROM return_item i JOIN person p ON p.id = i.person_id
            LEFT JOIN asset a ON a.id = i.asset_id LEFT JOIN asset_kind k ON k.id = a.kind_id
            LEFT JOIN licence l ON l.id = i.licence_id""";
    private static final String CHANGE = "UPDATE return_item SET version = version + 1, ";
    private static final String EXPECTED = " WHERE id = :id AND state = 'EXPECTED'";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    ReturnItems(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Optional<ReturnItem> find(ReturnItemId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    List<ReturnItem> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " WHERE i.id IN (:ids)")
                        .param("ids", ids.stream().map(Ids::bytes).toList())
                        .query(ReturnItems::read)
                        .list();
    }

    /** Things first, then seats. */
    public List<ReturnItem> of(DepartureId departure) {
        return ofOwner(departure.value());
    }

    /** @param owner a departure or a move */
    List<ReturnItem> ofOwner(UUID owner) {
        return jdbc.sql(SELECT + " WHERE (i.departure_id = :owner OR i.move_id = :owner)"
                        + " ORDER BY CASE WHEN i.asset_id IS NULL THEN 1 ELSE 0 END, what, i.id")
                .param("owner", Ids.bytes(owner))
                .query(ReturnItems::read)
                .list();
    }

    List<ReturnItem> ofAsset(UUID asset) {
        return jdbc.sql(SELECT + " WHERE i.asset_id = :asset ORDER BY i.id DESC")
                .param("asset", Ids.bytes(asset))
                .query(ReturnItems::read)
                .list();
    }

    /** What they hold and use by now and that is not on the list yet; gives the new ids. */
    List<ReturnItemId> list(DepartureId departure, PersonId person) {
        List<byte[][]> found = jdbc.sql("""
                        SELECT a.id, NULL AS licence, k.holds_data FROM asset a JOIN asset_kind k ON k.id = a.kind_id
                        WHERE a.holder_id = :person AND a.draft = FALSE AND a.ownership <> 'PRIVATE'
                          AND a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED') AND k.virtual_kind = FALSE
                          AND NOT EXISTS (SELECT 1 FROM return_item i WHERE i.departure_id = :departure
                                          AND i.asset_id = a.id AND i.state IN ('EXPECTED', 'CHASED'))
                        UNION ALL
                        SELECT NULL, s.licence_id, FALSE FROM licence_seat s
                        WHERE s.person_id = :person
                          AND NOT EXISTS (SELECT 1 FROM return_item i WHERE i.departure_id = :departure
                                          AND i.licence_id = s.licence_id AND i.state = 'EXPECTED')""")
                .param("person", Ids.bytes(person.value()))
                .param("departure", Ids.bytes(departure.value()))
                .query((row, n) ->
                        new byte[][] {row.getBytes(1), row.getBytes(2), row.getBoolean(3) ? new byte[0] : null})
                .list();
        return found.stream()
                .map(one -> add(departure, person, one[0], one[1], one[2] != null))
                .toList();
    }

    private ReturnItemId add(DepartureId departure, PersonId person, byte[] asset, byte[] licence, boolean holdsData) {
        ReturnItemId id = ReturnItemId.next();
        jdbc.sql("INSERT INTO return_item (id, version, departure_id, person_id, asset_id, licence_id, state,"
                        + " may_hold_data) VALUES (?, 0, ?, ?, ?, ?, 'EXPECTED', ?)")
                .params(
                        Ids.bytes(id.value()),
                        Ids.bytes(departure.value()),
                        Ids.bytes(person.value()),
                        asset,
                        licence,
                        holdsData)
                .update();
        return id;
    }

    /** What a mover gives back. */
    ReturnItemId add(Move move, UUID asset) {
        ReturnItemId id = ReturnItemId.next();
        jdbc.sql("INSERT INTO return_item (id, version, move_id, person_id, asset_id, state, may_hold_data)"
                        + " SELECT :id, 0, :move, :person, a.id, 'EXPECTED', k.holds_data"
                        + " FROM asset a JOIN asset_kind k ON k.id = a.kind_id WHERE a.id = :asset")
                .param("id", Ids.bytes(id.value()))
                .param("move", Ids.bytes(move.id().value()))
                .param("person", Ids.bytes(move.personId().value()))
                .param("asset", Ids.bytes(asset))
                .update();
        return id;
    }

    void started(ReturnItemId id, String instance) {
        jdbc.sql("UPDATE return_item SET process_instance_id = ? WHERE id = ?")
                .params(instance, Ids.bytes(id.value()))
                .update();
    }

    boolean plan(ReturnItemId id, ReturnWay way, String details, String tracking) {
        return jdbc.sql(CHANGE + "way = :way, way_details = :details, tracking_number = :tracking" + EXPECTED)
                        .param("id", Ids.bytes(id.value()))
                        .param("way", way.name())
                        .param("details", details)
                        .param("tracking", tracking)
                        .update()
                == 1;
    }

    boolean settle(ReturnItemId id, ItemState state, ItemCondition condition, String place, String note) {
        return jdbc.sql(CHANGE + "state = :state, item_condition = :condition, place = :place, note = :note,"
                                + " settled_at = :now" + EXPECTED)
                        .param("id", Ids.bytes(id.value()))
                        .param("state", state.name())
                        .param("condition", condition == null ? null : condition.name())
                        .param("place", place)
                        .param("note", note)
                        .param("now", Timestamp.from(time.now()))
                        .update()
                == 1;
    }

    boolean wiped(ReturnItemId id) {
        return jdbc.sql(CHANGE + "wiped_at = :now WHERE id = :id AND state = 'RETURNED' AND wiped_at IS NULL")
                        .param("id", Ids.bytes(id.value()))
                        .param("now", Timestamp.from(time.now()))
                        .update()
                == 1;
    }

    private static ReturnItem read(ResultSet row, int number) throws SQLException {
        UUID departure = Ids.uuid(row.getBytes("departure_id"));
        UUID move = Ids.uuid(row.getBytes("move_id"));
        String way = row.getString("way");
        String condition = row.getString("item_condition");
        return new ReturnItem(
                new ReturnItemId(Ids.uuid(row.getBytes("id"))),
                departure == null ? null : new DepartureId(departure),
                move == null ? null : new MoveId(move),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                row.getString("display_name"),
                Ids.uuid(row.getBytes("asset_id")),
                Ids.uuid(row.getBytes("licence_id")),
                row.getString("what"),
                ItemState.valueOf(row.getString("state")),
                way == null ? null : ReturnWay.valueOf(way),
                row.getString("way_details"),
                row.getString("tracking_number"),
                condition == null ? null : ItemCondition.valueOf(condition),
                row.getString("place"),
                row.getString("note"),
                row.getBoolean("may_hold_data"),
                DepartureRows.moment(row, "wiped_at"),
                row.getString("process_instance_id"),
                DepartureRows.moment(row, "settled_at"));
    }
}

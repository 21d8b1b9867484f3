package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What movers hold, and what they say of it. */
@Repository
public class MoveItems {

    private static final String SELECT = """
            SELECT i.*, t.display_name AS to_name, p.display_name AS mover,
                   CASE WHEN a.tag IS NULL THEN COALESCE(a.name, a.model, k.name)
                        ELSE CONCAT(a.tag, ' ', COALESCE(a.name, a.model, k.name)) END AS what
            FROM move_item i JOIN person_move m ON m.id = i.move_id JOIN person p ON p.id = m.person_id
            JOIN asset a ON a.id = i.asset_id JOIN asset_kind k ON k.id = a.kind_id
            LEFT JOIN person t ON t.id = i.to_id""";

    private final JdbcClient jdbc;

    MoveItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MoveItem> of(MoveId move) {
        return jdbc.sql(SELECT + " WHERE i.move_id = ? ORDER BY what, i.id")
                .param(Ids.bytes(move.value()))
                .query(MoveItems::read)
                .list();
    }

    /** What the person is said to have taken over, and has not answered. */
    public List<MoveItem> offeredTo(PersonId person) {
        return jdbc.sql(SELECT + " WHERE i.to_id = ? AND i.taken IS NULL AND m.state = 'ANSWERED' ORDER BY what, i.id")
                .param(Ids.bytes(person.value()))
                .query(MoveItems::read)
                .list();
    }

    List<UUID> heldBy(PersonId person) {
        return jdbc.sql("""
                        SELECT a.id FROM asset a JOIN asset_kind k ON k.id = a.kind_id
                        WHERE a.holder_id = ? AND a.draft = FALSE AND a.ownership <> 'PRIVATE'
                          AND a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED') AND k.virtual_kind = FALSE""")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
    }

    /** What the person holds is what they are asked about. */
    void list(MoveId move, PersonId person) {
        heldBy(person)
                .forEach(asset -> jdbc.sql("INSERT INTO move_item (id, move_id, asset_id) VALUES (?, ?, ?)")
                        .params(Ids.bytes(Ids.next()), Ids.bytes(move.value()), Ids.bytes(asset))
                        .update());
    }

    void answer(UUID id, MoveAnswer answer, UUID to) {
        jdbc.sql("UPDATE move_item SET answer = ?, to_id = ? WHERE id = ? AND answer IS NULL")
                .params(answer.name(), Ids.bytes(to), Ids.bytes(id))
                .update();
    }

    /** Once. */
    boolean taken(UUID id, PersonId by, boolean taken) {
        return jdbc.sql("UPDATE move_item SET taken = ? WHERE id = ? AND to_id = ? AND taken IS NULL")
                        .params(taken, Ids.bytes(id), Ids.bytes(by.value()))
                        .update()
                == 1;
    }

    private static MoveItem read(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        boolean taken = row.getBoolean("taken");
        return new MoveItem(
                Ids.uuid(row.getBytes("id")),
                new MoveId(Ids.uuid(row.getBytes("move_id"))),
                Ids.uuid(row.getBytes("asset_id")),
                row.getString("what"),
                row.getString("mover"),
                answer == null ? null : MoveAnswer.valueOf(answer),
                Ids.uuid(row.getBytes("to_id")),
                row.getString("to_name"),
                row.getObject("taken") == null ? null : taken);
    }
}

package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All moves. A verb changes one only from the states it may start from, and says whether it did. */
@Repository
public class Moves {

    private static final String SELECT =
            "SELECT m.*, p.display_name, p.manager_id FROM person_move m JOIN person p ON p.id = m.person_id";
    private static final String CHANGE = "UPDATE person_move SET version = version + 1, ";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Moves(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Optional<Move> find(MoveId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    List<Move> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " WHERE m.id IN (:ids)")
                        .param("ids", ids.stream().map(Ids::bytes).toList())
                        .query(Moves::read)
                        .list();
    }

    public Optional<Move> openOf(PersonId person) {
        return jdbc.sql(SELECT + " WHERE m.open_person_id = ?")
                .param(Ids.bytes(person.value()))
                .query(Moves::read)
                .optional();
    }

    /** The latest hundred, those that are open first. */
    public List<Move> latest() {
        return jdbc.sql(SELECT + " ORDER BY CASE WHEN m.open_person_id IS NULL THEN 1 ELSE 0 END, m.id DESC LIMIT 100")
                .query(Moves::read)
                .list();
    }

    /** Keeps the move for this transaction, and reads it as it is then. */
    Move lock(MoveId id) {
        jdbc.sql("SELECT id FROM person_move WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row.getBytes(1))
                .optional();
        return find(id).orElseThrow();
    }

    /** Fails where one is open already: another node was faster. */
    MoveId open(PersonId person, String what, LocalDate due) {
        MoveId id = MoveId.next();
        jdbc.sql("INSERT INTO person_move (id, version, person_id, open_person_id, what, state, due, opened_at)"
                        + " VALUES (:id, 0, :person, :person, :what, 'ASKED', :due, :now)")
                .param("id", Ids.bytes(id.value()))
                .param("person", Ids.bytes(person.value()))
                .param("what", what)
                .param("due", Date.valueOf(due))
                .param("now", Timestamp.from(time.now()))
                .update();
        return id;
    }

    boolean answered(MoveId id) {
        return jdbc.sql(CHANGE + "state = 'ANSWERED', answered_at = :now WHERE id = :id AND state = 'ASKED'")
                        .param("id", Ids.bytes(id.value()))
                        .param("now", Timestamp.from(time.now()))
                        .update()
                == 1;
    }

    boolean end(MoveId id, MoveState how) {
        return jdbc.sql(CHANGE + "state = :how, ended_at = :now, open_person_id = NULL"
                                + " WHERE id = :id AND state IN ('ASKED', 'ANSWERED')")
                        .param("id", Ids.bytes(id.value()))
                        .param("how", how.name())
                        .param("now", Timestamp.from(time.now()))
                        .update()
                == 1;
    }

    private static Move read(ResultSet row, int number) throws SQLException {
        return new Move(
                new MoveId(Ids.uuid(row.getBytes("id"))),
                row.getInt("version"),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                row.getString("display_name"),
                Ids.uuid(row.getBytes("manager_id")),
                row.getString("what"),
                MoveState.valueOf(row.getString("state")),
                DepartureRows.day(row, "due"),
                DepartureRows.moment(row, "opened_at"),
                DepartureRows.moment(row, "answered_at"),
                DepartureRows.moment(row, "ended_at"));
    }
}

package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All departures. A verb changes one only while it is open, and says whether it did; one is open a person at the most. */
@Repository
public class Departures {

    private static final String CHANGE = "UPDATE departure SET version = version + 1, ";
    private static final String OPEN = " WHERE id = :id AND state = 'OPEN'";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Departures(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Optional<Departure> find(DepartureId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    List<Departure> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(DepartureRows.SELECT + " WHERE d.id IN (:ids)")
                        .param("ids", ids.stream().map(Ids::bytes).toList())
                        .query(DepartureRows::read)
                        .list();
    }

    public Optional<Departure> openOf(PersonId person) {
        return of(person).stream().filter(Departure::isOpen).findFirst();
    }

    /** Of one person, the newest first. */
    List<Departure> of(PersonId person) {
        return jdbc.sql(DepartureRows.SELECT + " WHERE d.person_id = :person ORDER BY d.id DESC")
                .param("person", Ids.bytes(person.value()))
                .query(DepartureRows::read)
                .list();
    }

    /** Keeps the departure for this transaction, and reads it as it is then. */
    Departure lock(DepartureId id) {
        jdbc.sql("SELECT id FROM departure WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row.getBytes(1))
                .optional();
        return find(id).orElseThrow();
    }

    /** Fails where one is open already: another node was faster. */
    DepartureId open(PersonId person, Announcement said, boolean remote) {
        DepartureId id = DepartureId.next();
        jdbc.sql("""
                        INSERT INTO departure (id, version, person_id, open_person_id, kind, remote, last_day, private_address,
                                               hold_reason, state, opened_at)
                        VALUES (:id, 0, :person, :person, :kind, :remote, :lastDay, :address, :hold, 'OPEN', :now)""")
                .param("id", Ids.bytes(id.value()))
                .param("person", Ids.bytes(person.value()))
                .param("kind", said.kind().name())
                .param("remote", remote)
                .param("lastDay", Date.valueOf(said.lastDay()))
                .param("address", said.privateAddress())
                .param("hold", said.holdReason())
                .param("now", Timestamp.from(time.now()))
                .update();
        return id;
    }

    /** What else was said of it; null leaves a value as it is. */
    boolean learn(DepartureId id, DepartureKind kind, Boolean remote, String privateAddress) {
        return jdbc.sql(CHANGE + "kind = COALESCE(:kind, kind), remote = COALESCE(:remote, remote),"
                                + " private_address = COALESCE(:address, private_address)" + OPEN)
                        .param("id", Ids.bytes(id.value()))
                        .param("kind", kind == null ? null : kind.name())
                        .param("remote", remote)
                        .param("address", privateAddress)
                        .update()
                == 1;
    }

    void lift(DepartureId id) {
        jdbc.sql(CHANGE + "hold_reason = NULL WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .update();
    }

    boolean hold(DepartureId id, String reason) {
        return jdbc.sql(CHANGE + "hold_reason = :reason" + OPEN)
                        .param("id", Ids.bytes(id.value()))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** A last day with what the decision makes of it. */
    boolean plan(DepartureId id, LocalDate lastDay, ReturnPlan plan) {
        return jdbc.sql(CHANGE + "last_day = :lastDay, return_by = :returnBy, remind_on = :remindOn, ways = :ways"
                                + OPEN)
                        .param("id", Ids.bytes(id.value()))
                        .param("lastDay", Date.valueOf(lastDay))
                        .param("returnBy", Date.valueOf(plan.returnBy()))
                        .param("remindOn", Date.valueOf(plan.remindOn()))
                        .param("ways", plan.waysText())
                        .update()
                == 1;
    }

    /** Once. */
    boolean accessEnded(DepartureId id) {
        return jdbc.sql(CHANGE + "access_ended_at = :now" + OPEN + " AND access_ended_at IS NULL")
                        .param("id", Ids.bytes(id.value()))
                        .param("now", Timestamp.from(time.now()))
                        .update()
                == 1;
    }

    /** The private address is deleted; mails that are on their way have it. */
    boolean end(DepartureId id, DepartureState how) {
        return jdbc.sql(CHANGE + "state = :how, ended_at = :now, open_person_id = NULL, private_address = NULL" + OPEN)
                        .param("id", Ids.bytes(id.value()))
                        .param("how", how.name())
                        .param("now", Timestamp.from(time.now()))
                        .update()
                == 1;
    }
}

package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was issued to people, and what they said to it. */
@Repository
public class Issues {

    private static final String ISSUES = """
            SELECT i.*, p.display_name, a.tag, a.serial, k.icon,
                   COALESCE(NULLIF(TRIM(CONCAT(COALESCE(a.manufacturer, ''), ' ', COALESCE(a.model, ''))), ''), a.name, k.name)
                     AS thing
            FROM purchase_issue i JOIN person p ON p.id = i.person_id JOIN asset a ON a.id = i.asset_id
            JOIN asset_kind k ON k.id = a.kind_id WHERE\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Issues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Issue> find(IssueId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    public List<Issue> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ISSUES + "i.id IN (:ids)")
                        .param("ids", ids.stream().map(Ids::bytes).toList())
                        .query(Issues::read)
                        .list();
    }

    public List<Issue> of(PurchaseId id) {
        return jdbc.sql(ISSUES + "i.purchase_id = ? ORDER BY i.issued_at DESC, i.id")
                .param(Ids.bytes(id.value()))
                .query(Issues::read)
                .list();
    }

    /** What the person may still answer. */
    public List<Issue> openTo(PersonId person) {
        return jdbc.sql(ISSUES + "i.person_id = ? AND i.state IN ('ASKED', 'SILENT') ORDER BY i.issued_at, i.id")
                .param(Ids.bytes(person.value()))
                .query(Issues::read)
                .list();
    }

    /** Those of a unit that nobody has answered. */
    List<Issue> openOf(UnitId unit) {
        return jdbc.sql(ISSUES + "i.unit_id = ? AND i.state IN ('ASKED', 'SILENT', 'DENIED')")
                .param(Ids.bytes(unit.value()))
                .query(Issues::read)
                .list();
    }

    IssueId add(Unit unit, AssetId asset, PersonId person, LocalDate due, Actor actor) {
        IssueId id = IssueId.next();
        Author by = actor.author();
        jdbc.sql("""
                        INSERT INTO purchase_issue (id, purchase_id, unit_id, asset_id, person_id, state, due, issued_by,
                          issued_by_key, issued_at) VALUES (?, ?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id.value()),
                        Ids.bytes(unit.purchaseId().value()),
                        Ids.bytes(unit.id().value()),
                        Ids.bytes(asset.value()),
                        Ids.bytes(person.value()),
                        Date.valueOf(due),
                        by.name(),
                        Ids.bytes(by.key()),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Moves it on from one of the states; false when somebody else was faster. */
    boolean move(IssueId id, Collection<IssueState> from, IssueState to, String note) {
        return jdbc.sql("UPDATE purchase_issue SET state = :to, note = COALESCE(:note, note), answered_at = :now"
                                + " WHERE id = :id AND state IN (:from)")
                        .param("to", to.name())
                        .param("note", note)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", Ids.bytes(id.value()))
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    private static Issue read(ResultSet row, int n) throws SQLException {
        return new Issue(
                new IssueId(Ids.uuid(row.getBytes("id"))),
                new PurchaseId(Ids.uuid(row.getBytes("purchase_id"))),
                new UnitId(Ids.uuid(row.getBytes("unit_id"))),
                new AssetId(Ids.uuid(row.getBytes("asset_id"))),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                row.getString("display_name"),
                row.getString("thing"),
                row.getString("tag"),
                row.getString("serial"),
                row.getString("icon"),
                IssueState.valueOf(row.getString("state")),
                row.getObject("due", LocalDate.class),
                row.getString("note"),
                row.getTimestamp("issued_at").toInstant());
    }
}

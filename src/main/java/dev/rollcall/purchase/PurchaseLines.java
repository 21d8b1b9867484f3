package dev.rollcall.purchase;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.KindId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of purchases. */
@Repository
public class PurchaseLines {

    private static final String LINES = """
            SELECT l.*, k.name AS kind, p.display_name AS for_name,
                   (SELECT COALESCE(SUM(u.quantity), 0) FROM purchase_unit u WHERE u.purchase_id = l.purchase_id
                    AND u.line_no = l.line_no AND u.state = 'REGISTERED') AS kept
            FROM purchase_line l JOIN asset_kind k ON k.id = l.kind_id LEFT JOIN person p ON p.id = l.for_person_id
            WHERE l.purchase_id = ? ORDER BY l.line_no""";

    private final JdbcClient jdbc;

    PurchaseLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PurchaseLine> of(PurchaseId id) {
        return jdbc.sql(LINES).param(Ids.bytes(id.value())).query(this::read).list();
    }

    public Optional<PurchaseLine> find(PurchaseId id, int number) {
        return of(id).stream().filter(line -> line.number() == number).findFirst();
    }

    /** Adds a line, or changes it; what it is worth and how it is registered is decided anew. */
    void put(PurchaseId id, OrderedLine laid) {
        JdbcClient.StatementSpec change = jdbc.sql("""
                UPDATE purchase_line SET kind_id = :kind, manufacturer = :manufacturer, model = :model, ordered = :ordered,
                  unit_price = :price, warranty_months = :warranty, for_person_id = :person, registration = NULL
                WHERE purchase_id = :id AND line_no = :number""");
        if (laid(change, id, laid).update() == 0) {
            laid(jdbc.sql("""
                    INSERT INTO purchase_line (purchase_id, line_no, kind_id, manufacturer, model, ordered, waived, unit_price,
                      warranty_months, for_person_id)
                    VALUES (:id, :number, :kind, :manufacturer, :model, :ordered, 0, :price, :warranty, :person)"""), id, laid).update();
        }
    }

    private static JdbcClient.StatementSpec laid(JdbcClient.StatementSpec sql, PurchaseId id, OrderedLine laid) {
        return sql.param("id", Ids.bytes(id.value()))
                .param("number", laid.number())
                .param("kind", Ids.bytes(laid.kindId().value()))
                .param("manufacturer", laid.manufacturer())
                .param("model", laid.model())
                .param("ordered", laid.quantity())
                .param("price", laid.unitPrice())
                .param("warranty", laid.warrantyMonths())
                .param(
                        "person",
                        laid.forPerson() == null
                                ? null
                                : Ids.bytes(laid.forPerson().value()));
    }

    void decide(PurchaseId id, int number, Registration registration) {
        jdbc.sql("UPDATE purchase_line SET registration = ? WHERE purchase_id = ? AND line_no = ?")
                .params(registration.name(), Ids.bytes(id.value()), number)
                .update();
    }

    /** So many of the line will not come any more, or fewer than none: they will after all. */
    void waive(PurchaseId id, PurchaseLine line, int units) {
        jdbc.sql("UPDATE purchase_line SET waived = ? WHERE purchase_id = ? AND line_no = ?")
                .params(
                        Math.max(0, Math.min(line.ordered(), line.waived() + units)),
                        Ids.bytes(id.value()),
                        line.number())
                .update();
    }

    /** Nothing more of the purchase will come. */
    void waiveRest(PurchaseId id) {
        of(id).forEach(line -> waive(id, line, Math.max(0, line.ordered() - line.waived() - line.kept())));
    }

    private PurchaseLine read(ResultSet row, int n) throws SQLException {
        UUID person = Ids.uuid(row.getBytes("for_person_id"));
        String registration = row.getString("registration");
        return new PurchaseLine(
                row.getInt("line_no"),
                new KindId(Ids.uuid(row.getBytes("kind_id"))),
                row.getString("kind"),
                row.getString("manufacturer"),
                row.getString("model"),
                row.getInt("ordered"),
                row.getInt("waived"),
                row.getInt("kept"),
                row.getBigDecimal("unit_price"),
                row.getObject("warranty_months", Integer.class),
                person == null ? null : new PersonId(person),
                row.getString("for_name"),
                registration == null ? null : Registration.valueOf(registration));
    }
}

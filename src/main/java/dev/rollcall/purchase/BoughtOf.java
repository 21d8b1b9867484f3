package dev.rollcall.purchase;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the purchases know of an asset: by which order it came, that it went back, to whom it was issued. */
@Component
class BoughtOf {

    private final JdbcClient jdbc;
    private final CompanyTime time;

    BoughtOf(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One line: text and, where it is more than the order itself, its detail. */
    record Line(String text, String detail, UUID purchase) {}

    List<Line> lines(AssetId asset) {
        List<Line> lines = new ArrayList<>(jdbc.sql("""
                        SELECT p.id, p.order_number, p.supplier, u.line_no, u.state, u.received_on, u.reason
                        FROM purchase_unit u JOIN purchase p ON p.id = u.purchase_id WHERE u.asset_id = ?
                        ORDER BY u.received_at, u.id LIMIT 10""")
                .param(Ids.bytes(asset.value()))
                .query((row, n) -> bought(row))
                .list());
        lines.addAll(jdbc.sql("""
                        SELECT i.purchase_id, p.display_name, i.state, i.issued_at FROM purchase_issue i
                        JOIN person p ON p.id = i.person_id WHERE i.asset_id = ? ORDER BY i.issued_at, i.id LIMIT 10""")
                .param(Ids.bytes(asset.value()))
                .query((row, n) -> new Line(
                        "Issued to " + row.getString("display_name") + " on "
                                + DayText.of(
                                        time.dayOf(row.getTimestamp("issued_at").toInstant())),
                        IssueState.valueOf(row.getString("state")).words(),
                        Ids.uuid(row.getBytes("purchase_id"))))
                .list());
        return lines;
    }

    private static Line bought(ResultSet row) throws SQLException {
        String supplier = row.getString("supplier");
        String reason = row.getString("reason");
        return new Line(
                "Order " + row.getString("order_number") + ", line " + row.getInt("line_no")
                        + (supplier == null ? "" : ", from " + supplier) + ", received on "
                        + DayText.of(row.getObject("received_on", LocalDate.class)),
                UnitState.valueOf(row.getString("state")) == UnitState.RETURNED
                        ? "sent back" + (reason == null ? "" : ": " + reason)
                        : "",
                Ids.uuid(row.getBytes("id")));
    }
}

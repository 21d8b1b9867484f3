package dev.rollcall.purchase.web;

import dev.rollcall.purchase.PurchaseState;
import dev.rollcall.register.web.Where;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of purchases for pages and the API. */
@Component
class PurchaseList {

    static final int PAGE_SIZE = 50;

    private static final String SELECT = """
            SELECT p.*, e.name AS entity,
              (SELECT SUM(l.unit_price * l.ordered) FROM purchase_line l WHERE l.purchase_id = p.id) AS total,
              (SELECT COALESCE(SUM(l.ordered - l.waived), 0) FROM purchase_line l
               WHERE l.purchase_id = p.id AND l.registration <> 'NOT_AT_ALL') AS to_register,
              (SELECT COALESCE(SUM(u.quantity), 0) FROM purchase_unit u
               WHERE u.purchase_id = p.id AND u.state = 'REGISTERED') AS registered
            FROM purchase p JOIN legal_entity e ON e.id = p.entity_id""";

    /** Those that wait first, the latest of them at the top; then the others, the last that ended at the top. */
    private static final String USUAL =
            "CASE WHEN p.state = 'OPEN' THEN 0 ELSE 1 END, CASE WHEN p.state = 'OPEN' THEN p.expected_on END, p.ended_at DESC";

    private static final Map<String, String> SORTS = Map.of(
            "order", "p.order_number",
            "supplier", "p.supplier",
            "expected", "p.expected_on",
            "total", "total");

    private final JdbcClient jdbc;

    PurchaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PurchaseRow> page(PurchaseFilter filter, String sort, int number) {
        Where where = filter.where();
        long total = jdbc.sql("SELECT COUNT(*) FROM purchase p" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        PageRequest request = PageRequest.of(Math.max(0, number), PAGE_SIZE);
        List<PurchaseRow> rows = jdbc.sql(
                        SELECT + where.sql() + " ORDER BY " + order(sort) + ", p.id LIMIT :size OFFSET :offset")
                .params(where.parameter("size", PAGE_SIZE)
                        .parameter("offset", request.getOffset())
                        .parameters())
                .query(PurchaseList::read)
                .list();
        return new PageImpl<>(rows, request, total);
    }

    Optional<PurchaseRow> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE p.id = ?")
                .param(Ids.bytes(id))
                .query(PurchaseList::read)
                .optional();
    }

    private static String order(String sort) {
        String[] parts = sort == null ? new String[] {""} : sort.split(",");
        String column = SORTS.get(parts[0]);
        return column == null ? USUAL : column + (parts.length > 1 && parts[1].equals("desc") ? " DESC" : "");
    }

    private static PurchaseRow read(ResultSet row, int n) throws SQLException {
        return new PurchaseRow(
                Ids.uuid(row.getBytes("id")),
                row.getString("order_number"),
                row.getString("supplier"),
                row.getString("entity"),
                row.getBoolean("provisional"),
                PurchaseState.valueOf(row.getString("state")),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("overdue_since", LocalDate.class),
                row.getBigDecimal("total"),
                row.getString("currency"),
                row.getLong("to_register"),
                row.getLong("registered"));
    }
}

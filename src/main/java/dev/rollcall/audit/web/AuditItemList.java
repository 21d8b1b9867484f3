package dev.rollcall.audit.web;

import dev.rollcall.audit.Method;
import dev.rollcall.audit.Outcome;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items of an audit with names, filtered, sorted and paged by the database. */
@Component
@Transactional(readOnly = true)
class AuditItemList {

    private static final Map<String, String> SORTS = Map.of(
            "tag", "i.tag",
            "title", "i.title",
            "holder", "p.display_name",
            "place", "l.name",
            "money", "i.money",
            "outcome", "i.outcome");

    private static final String SELECT = """
            SELECT i.asset_id, i.tag, i.serial, i.title, k.name AS kind, k.icon, e.name AS entity, p.display_name, i.department,
                   l.name AS place, i.status, i.quantity, i.money, i.method, i.outcome, i.outcome_reason, i.grade,
                   i.added_late, i.changes""";

    private final JdbcClient jdbc;

    AuditItemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param names the people whose items may be seen; null for everybody's */
    Page<Item> page(UUID audit, AuditItemFilter filter, Set<UUID> names, Pageable pageable) {
        AuditItemFilter.Sql sql = filter.sql(audit, names);
        long total = jdbc.sql("SELECT COUNT(*)" + sql.text())
                .params(sql.parameters())
                .query(Long.class)
                .single();
        return new PageImpl<>(
                jdbc.sql(SELECT + sql.text() + order(pageable) + " LIMIT :limit OFFSET :offset")
                        .params(sql.parameters())
                        .param("limit", pageable.getPageSize())
                        .param("offset", pageable.getOffset())
                        .query((row, n) -> item(row))
                        .list(),
                pageable,
                total);
    }

    /** Every item of the filtered list, row by row. */
    void each(UUID audit, AuditItemFilter filter, Set<UUID> names, Consumer<Item> to) {
        AuditItemFilter.Sql sql = filter.sql(audit, names);
        jdbc.sql(SELECT + sql.text() + " ORDER BY i.id")
                .params(sql.parameters())
                .query(row -> {
                    to.accept(item(row));
                });
    }

    private static String order(Pageable pageable) {
        return pageable.getSort().stream()
                .filter(order -> SORTS.containsKey(order.getProperty()))
                .findFirst()
                .map(order -> " ORDER BY " + SORTS.get(order.getProperty()) + (order.isDescending() ? " DESC" : "")
                        + ", i.id")
                .orElse(" ORDER BY i.id");
    }

    private static Item item(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Item(
                Ids.uuid(row.getBytes("asset_id")),
                row.getString("tag"),
                row.getString("serial"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("icon"),
                row.getString("entity"),
                row.getString("display_name"),
                row.getString("department"),
                row.getString("place"),
                row.getString("status"),
                row.getInt("quantity"),
                row.getBigDecimal("money"),
                Method.valueOf(row.getString("method")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_reason"),
                row.getString("grade"),
                late(row.getBoolean("added_late"), row.getInt("changes")));
    }

    private static String late(boolean added, int changes) {
        return added ? "late addition" : changes > 0 ? "changed late" : null;
    }

    /**
     * @param outcome null as long as the item is open
     * @param late how it came or changed while the audit was running, null for what stands as at the start
     */
    public record Item(
            UUID assetId,
            String tag,
            String serial,
            String title,
            String kind,
            String icon,
            String entity,
            String holder,
            String department,
            String place,
            String status,
            int quantity,
            BigDecimal money,
            Method method,
            Outcome outcome,
            String outcomeReason,
            String grade,
            String late) {}
}

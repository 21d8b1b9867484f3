package dev.rollcall.notice;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notices, read with the names that go with them. */
@Repository
public class Notices {

    static final String TITLE =
            "COALESCE(l.product, CASE WHEN u.id IS NOT NULL THEN CONCAT('Order ', u.order_number) END,"
                    + " TRIM(CONCAT(COALESCE(a.tag, ''), ' ', COALESCE(a.name, a.model, k.name))))";

    private static final String FROM = """
             FROM notice n LEFT JOIN asset a ON a.id = n.subject_id LEFT JOIN asset_kind k ON k.id = a.kind_id
            LEFT JOIN licence l ON l.id = n.subject_id LEFT JOIN licence_position c ON c.id = l.last_position_id
            LEFT JOIN purchase u ON u.id = n.subject_id
            LEFT JOIN legal_entity e ON e.id = COALESCE(a.entity_id, l.entity_id, u.entity_id)
            LEFT JOIN person o ON o.id = l.owner_id AND o.status <> 'LEFT'
            LEFT JOIN person d ON d.subject_key = n.decided_by_key""";

    private static final String SELECT = "SELECT n.*, " + TITLE + " AS title, e.name AS entity,"
            + " c.idle + c.without_account AS idle_seats, o.display_name AS owner,"
            + " COALESCE(d.display_name, NULLIF(n.decided_by, '')) AS decided_name" + FROM;

    /** What is to come first, the nearest at the top; then what has passed, the latest at the top. */
    private static final String NEAREST = " ORDER BY CASE WHEN n.due_on >= :now THEN 0 ELSE 1 END,"
            + " CASE WHEN n.due_on >= :now THEN n.due_on END, n.due_on DESC, n.id";

    private static final Map<String, String> SORTS =
            Map.of("title", "title", "due", "n.due_on", "kind", "n.kind", "owner", "owner");

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Notices(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param owner whose licences' notices may be seen; null for all */
    public Page<Notice> page(NoticeFilter filter, UUID owner, Pageable page) {
        LocalDate today = time.today();
        NoticeFilter.Sql sql = filter.sql(owner, today);
        long total = jdbc.sql("SELECT COUNT(*)" + FROM + sql.where())
                .params(sql.values())
                .query(Long.class)
                .single();
        List<Notice> rows = jdbc.sql(SELECT + sql.where() + order(page) + " LIMIT :size OFFSET :from")
                .params(sql.values())
                .param("now", Date.valueOf(today))
                .param("size", page.getPageSize())
                .param("from", page.getOffset())
                .query(this::read)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    public Optional<Notice> find(long id) {
        return jdbc.sql(SELECT + " WHERE n.id = ?").param(id).query(this::read).optional();
    }

    /** Whether the person owns the licence that it is about. */
    boolean isOwner(long id, UUID person) {
        return jdbc.sql("SELECT COUNT(*) FROM notice n JOIN licence l ON l.id = n.subject_id"
                                + " WHERE n.id = ? AND l.owner_id = ?")
                        .params(id, Ids.bytes(person))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * What somebody hears of in the mail of today: those of their licences, and for IT staff those that nobody owns.
     *
     * @param staff whether they are IT staff
     */
    List<Notice> told(UUID person, boolean staff, LocalDate today) {
        return jdbc.sql(SELECT + " WHERE n.state = 'OPEN' AND n.told_in IN (SELECT g.round_day FROM notice_digest g"
                        + " WHERE g.person_id = :person AND g.told_on = :now)"
                        + " AND (o.id = :person OR (:staff = TRUE AND o.id IS NULL))" + NEAREST)
                .param("person", Ids.bytes(person))
                .param("staff", staff)
                .param("now", Date.valueOf(today))
                .query(this::read)
                .list();
    }

    private static String order(Pageable page) {
        return page.getSort().stream()
                .filter(order -> SORTS.containsKey(order.getProperty()))
                .findFirst()
                .map(order -> " ORDER BY " + SORTS.get(order.getProperty()) + (order.isDescending() ? " DESC" : "")
                        + ", n.id")
                .orElse(NEAREST);
    }

    private Notice read(ResultSet row, int number) throws SQLException {
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate snoozed = row.getObject("snoozed_until", LocalDate.class);
        LocalDate today = time.today();
        Timestamp decided = row.getTimestamp("decided_at");
        String state = row.getString("state");
        return new Notice(
                row.getLong("id"),
                kind,
                kind.words(due.isBefore(today)),
                due,
                ChronoUnit.DAYS.between(today, due),
                Ids.uuid(row.getBytes("subject_id")),
                row.getString("title"),
                row.getString("entity"),
                kind == NoticeKind.SEAT_IDLE ? row.getObject("idle_seats", Integer.class) : null,
                row.getString("owner"),
                state.equals("OPEN") && snoozed != null && snoozed.isAfter(today) ? "SNOOZED" : state,
                snoozed,
                row.getString("reason"),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant());
    }
}

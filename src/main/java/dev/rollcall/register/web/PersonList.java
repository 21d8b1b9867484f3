package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of people for pages, exports and the API, of those only that the actor sees. */
@Component
class PersonList {

    static final int PAGE_SIZE = 50;
    private static final int CHUNK = 2_000;

    private static final String SELECT = """
            SELECT p.id, p.display_name, p.email, p.user_name, p.employee_number, p.department, p.person_type, p.status,
              p.last_day, m.display_name AS manager,
              (SELECT COUNT(*) FROM asset a WHERE a.holder_id = p.id) AS assets
            FROM person p LEFT JOIN person m ON m.id = p.manager_id""";

    private static final Map<String, String> SORTS = Map.of("name", "p.display_name", "email", "p.email");

    private final JdbcClient jdbc;
    private final WhoMaySeePeople who;

    PersonList(JdbcClient jdbc, WhoMaySeePeople who) {
        this.jdbc = jdbc;
        this.who = who;
    }

    Page<PersonRow> page(PersonFilter filter, String sort, int number, int size, Actor actor) {
        Where where = where(filter, actor);
        long total = jdbc.sql("SELECT COUNT(*) FROM person p" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        PageRequest request = PageRequest.of(Math.max(0, number), size);
        String column = SORTS.getOrDefault(sort == null ? "" : sort.replaceFirst(",.*", ""), "p.display_name");
        String direction = sort != null && sort.endsWith(",desc") ? " DESC" : "";
        where.parameter("size", size).parameter("offset", request.getOffset());
        List<PersonRow> rows =
                read(where, " ORDER BY " + column + direction + ", p.id" + direction + " LIMIT :size OFFSET :offset");
        return new PageImpl<>(rows, request, total);
    }

    /** Everybody of the filter, in bounded memory. */
    void each(PersonFilter filter, Actor actor, Consumer<PersonRow> consumer) {
        UUID after = new UUID(0, 0);
        List<PersonRow> rows;
        do {
            rows = read(
                    where(filter, actor).and("p.id > :after", "after", Ids.bytes(after)),
                    " ORDER BY p.id LIMIT " + CHUNK);
            rows.forEach(consumer);
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).id();
        } while (rows.size() == CHUNK);
    }

    private List<PersonRow> read(Where where, String rest) {
        return jdbc.sql(SELECT + where.sql() + rest)
                .params(where.parameters())
                .query((row, n) -> new PersonRow(
                        Ids.uuid(row.getBytes("id")),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("user_name"),
                        row.getString("employee_number"),
                        row.getString("department"),
                        row.getString("person_type"),
                        row.getString("status"),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("manager"),
                        row.getLong("assets")))
                .list();
    }

    private Where where(PersonFilter filter, Actor actor) {
        Where where = new Where()
                .equal("p.department", "department", filter.department())
                .equal("p.manager_id", "manager", filter.manager());
        if (filter.status() == null) {
            if (filter.q() == null) {
                where.and("p.status <> 'LEFT'");
            }
        } else if (!filter.status().equals("ANY")) {
            where.equal("p.status", "status", filter.status());
        }
        if (filter.q() != null) {
            where.and(
                    "LOWER(CONCAT_WS(' ', p.display_name, p.email, p.user_name, p.employee_number)) LIKE :q ESCAPE '!'",
                    "q",
                    Where.within(filter.q()));
        }
        who.seen(actor).ifPresent(seen -> where.in("p.id", "seen", seen));
        return where;
    }
}

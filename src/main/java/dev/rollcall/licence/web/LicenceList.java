package dev.rollcall.licence.web;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.web.Where;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of licences for pages, exports and the API. */
@Component
class LicenceList {

    static final int PAGE_SIZE = 50;
    private static final int CHUNK = 1_000;

    private static final Map<String, String> SORTS = Map.of(
            "product", "l.product_key",
            "vendor", "l.vendor",
            "seats", "l.seats",
            "cost", "l.cost",
            "expires", "l.expires_on",
            "notice", "l.notice_by",
            "added", "l.id");

    private static final Map<String, String> LACKS = Map.of(
            "owner", "l.owner_id IS NULL",
            "cost", "l.cost IS NULL",
            "proof",
                    "NOT EXISTS (SELECT 1 FROM licence_file f WHERE f.licence_id = l.id AND f.purpose = 'ENTITLEMENT')",
            "list",
                    "NOT EXISTS (SELECT 1 FROM account_list a WHERE a.licence_id = l.id AND a.basis IN ('LIST', 'COUNT'))");

    private static final String LATEST =
            "EXISTS (SELECT 1 FROM licence_position x WHERE x.id = l.last_position_id AND ";

    private static final Map<String, String> SHOWS = Map.of(
            "over",
                    "(" + LATEST + "x.accounts > l.seats) OR l.seats <"
                            + " (SELECT COUNT(*) FROM licence_seat s WHERE s.licence_id = l.id))",
            "leavers", LATEST + "x.leavers > 0)",
            "unknown", LATEST + "x.unknown_accounts > 0)",
            "idle", LATEST + "x.idle > 0)",
            "ended", "l.expires_on < :today");

    private final JdbcClient jdbc;
    private final CompanyTime time;

    LicenceList(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One page, counted from 0; an unknown order is that of the products. */
    Page<LicenceRow> page(LicenceFilter filter, String sort, int number, int size) {
        Where where = where(filter);
        long total = jdbc.sql("SELECT COUNT(*) FROM licence l" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        PageRequest request = PageRequest.of(Math.max(0, number), size);
        List<LicenceRow> rows = jdbc.sql(LicenceRow.SQL + where.sql() + order(sort) + " LIMIT :size OFFSET :offset")
                .params(where.parameter("size", size)
                        .parameter("offset", request.getOffset())
                        .parameters())
                .query(LicenceRow::read)
                .list();
        return new PageImpl<>(rows, request, total);
    }

    /** Every licence of the filter in the order of its creation, in bounded memory. */
    void each(LicenceFilter filter, Consumer<LicenceRow> consumer) {
        UUID after = new UUID(0, 0);
        List<LicenceRow> rows;
        do {
            Where where = where(filter).and("l.id > :after", "after", Ids.bytes(after));
            rows = jdbc.sql(LicenceRow.SQL + where.sql() + " ORDER BY l.id LIMIT " + CHUNK)
                    .params(where.parameters())
                    .query(LicenceRow::read)
                    .list();
            rows.forEach(consumer);
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).id();
        } while (rows.size() == CHUNK);
    }

    private Where where(LicenceFilter filter) {
        Where where = new Where()
                .equal("l.entity_id", "entity", filter.entity())
                .equal("l.owner_id", "owner", filter.owner());
        if (filter.status() == null && filter.q() == null) {
            where.and("l.status = 'ACTIVE'");
        } else if (filter.status() != null && !filter.status().equals("ANY")) {
            where.equal("l.status", "status", filter.status());
        }
        if (filter.lacks() != null && LACKS.containsKey(filter.lacks())) {
            where.and(LACKS.get(filter.lacks()));
        }
        if (filter.shows() != null && SHOWS.containsKey(filter.shows())) {
            where.and(SHOWS.get(filter.shows())).parameter("today", time.today());
        }
        return filter.q() == null
                ? where
                : where.and(
                        "(LOWER(CONCAT_WS(' ', l.product, l.vendor, l.reference, l.order_number)) LIKE :q ESCAPE '!'"
                                + " OR l.owner_id IN (SELECT h.id FROM person h WHERE LOWER(h.display_name) LIKE :q ESCAPE '!'))",
                        "q",
                        Where.within(filter.q()));
    }

    private static String order(String sort) {
        String property = sort == null ? "" : sort.replaceFirst(",.*", "");
        String direction = sort != null && sort.endsWith(",desc") ? " DESC" : "";
        return " ORDER BY " + SORTS.getOrDefault(property, "l.product_key") + direction + ", l.id" + direction;
    }
}

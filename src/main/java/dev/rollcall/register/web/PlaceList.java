package dev.rollcall.register.web;

import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of places for pages, exports and the API. */
@Component
class PlaceList {

    static final int PAGE_SIZE = 50;
    private static final int MOST_IN_A_FILE = 100_000;

    private static final String SELECT = """
            SELECT l.id, l.name, l.location_kind, s.name AS site, l.country, l.region, p.display_name AS custodian, l.active,
              (SELECT COUNT(*) FROM asset a WHERE a.location_id = l.id
                AND a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED')) AS assets
            FROM location l LEFT JOIN location s ON s.id = l.site_id LEFT JOIN person p ON p.id = l.custodian_id""";

    private final JdbcClient jdbc;

    PlaceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PlaceRow> page(PlaceFilter filter, String sort, int number, int size) {
        Where where = where(filter);
        long total = jdbc.sql("SELECT COUNT(*) FROM location l" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        PageRequest request = PageRequest.of(Math.max(0, number), size);
        String direction = sort != null && sort.endsWith(",desc") ? " DESC" : "";
        return new PageImpl<>(read(where, direction, size, request.getOffset()), request, total);
    }

    List<PlaceRow> all(PlaceFilter filter) {
        return read(where(filter), "", MOST_IN_A_FILE, 0);
    }

    List<PlaceRow> roomsOf(UUID site) {
        return read(where(new PlaceFilter(null, null, site, true)), "", MOST_IN_A_FILE, 0);
    }

    private List<PlaceRow> read(Where where, String direction, int size, long offset) {
        return jdbc.sql(SELECT + where.sql() + " ORDER BY l.name" + direction + ", l.id LIMIT :size OFFSET :offset")
                .params(where.parameter("size", size)
                        .parameter("offset", offset)
                        .parameters())
                .query((row, n) -> new PlaceRow(
                        Ids.uuid(row.getBytes("id")),
                        row.getString("name"),
                        row.getString("location_kind"),
                        row.getString("site"),
                        row.getString("country"),
                        row.getString("region"),
                        row.getString("custodian"),
                        row.getBoolean("active"),
                        row.getLong("assets")))
                .list();
    }

    private static Where where(PlaceFilter filter) {
        Where where =
                new Where().equal("l.location_kind", "kind", filter.kind()).equal("l.site_id", "site", filter.site());
        if (!filter.closed()) {
            where.and("l.active = TRUE");
        }
        return filter.q() == null ? where : where.and("l.name_key LIKE :q ESCAPE '!'", "q", Where.within(filter.q()));
    }
}

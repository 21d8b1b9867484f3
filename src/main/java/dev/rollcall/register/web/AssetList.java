package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.WhoMaySeeAssets;
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

/**
 * Reads lists of assets for pages, exports and the API, of those only that the actor sees. Names are joined for the rows
 * of the page alone, sorts have an index each, and counting ends at {@link #COUNTED} rows.
 */
@Component
class AssetList {

    static final int COUNTED = 100_000;
    static final int PAGE_SIZE = 50;
    private static final int CHUNK = 2_000;

    private static final Map<String, String> SORTS = Map.of(
            "tag", "a.tag_key",
            "serial", "a.serial_key",
            "model", "a.model",
            "status", "a.status",
            "verified", "a.last_verified_at",
            "added", "a.id");

    private final JdbcClient jdbc;
    private final WhoMaySeeAssets who;

    AssetList(JdbcClient jdbc, WhoMaySeeAssets who) {
        this.jdbc = jdbc;
        this.who = who;
    }

    /** One page, counted from 0; an unknown order is that of the tags. */
    Page<AssetRow> page(AssetFilter filter, String sort, int number, int size, Actor actor) {
        Where where = where(filter, actor);
        long total = jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 AS one FROM asset a" + where.sql() + " LIMIT " + COUNTED
                        + ") counted")
                .params(where.parameters())
                .query(Long.class)
                .single();
        PageRequest request = PageRequest.of(Math.min(Math.max(0, number), COUNTED / size), size);
        List<AssetRow> rows = jdbc.sql(AssetRow.SQL + where.sql() + order(sort) + " LIMIT :size OFFSET :offset")
                .params(where.parameter("size", size)
                        .parameter("offset", request.getOffset())
                        .parameters())
                .query(AssetRow::read)
                .list();
        return new PageImpl<>(rows, request, total);
    }

    /** Every asset of the filter in the order of its creation, in bounded memory. */
    void each(AssetFilter filter, Actor actor, Consumer<AssetRow> consumer) {
        UUID after = new UUID(0, 0);
        List<AssetRow> rows;
        do {
            Where where = where(filter, actor).and("a.id > :after", "after", Ids.bytes(after));
            rows = jdbc.sql(AssetRow.SQL + where.sql() + " ORDER BY a.id LIMIT " + CHUNK)
                    .params(where.parameters())
                    .query(AssetRow::read)
                    .list();
            rows.forEach(consumer);
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).id();
        } while (rows.size() == CHUNK);
    }

    private Where where(AssetFilter filter, Actor actor) {
        Where where = new Where()
                .equal("a.entity_id", "entity", filter.entity())
                .equal("a.kind_id", "kind", filter.kind())
                .equal("a.holder_id", "holder", filter.holder())
                .equal("a.draft", "draft", filter.draft());
        if (filter.location() != null) {
            where.and(
                    "a.location_id IN (SELECT x.id FROM location x WHERE x.id = :location OR x.site_id = :location)",
                    "location",
                    Ids.bytes(filter.location()));
        }
        if (filter.department() != null) {
            where.and(
                    "a.holder_id IN (SELECT d.id FROM person d WHERE d.department = :department)",
                    "department",
                    filter.department());
        }
        if (filter.status() == null) {
            if (filter.q() == null) {
                where.and("a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED')");
            }
        } else if (!filter.status().equals("ANY")) {
            where.equal("a.status", "status", filter.status());
        }
        lacking(where, filter.lacks());
        who.holdersSeen(actor).ifPresent(seen -> where.in("a.holder_id", "seen", seen));
        return filter.q() == null ? where : searched(where, filter.q());
    }

    private static void lacking(Where where, String what) {
        String column = what == null
                ? null
                : Map.of(
                                "holder", "a.holder_id",
                                "serial", "a.serial_key",
                                "place", "a.location_id",
                                "verification", "a.last_verified_at",
                                "cost", "a.cost")
                        .get(what);
        if (column != null) {
            where.and(column + " IS NULL");
        }
    }

    /** What starts like a tag or serial on record is looked for by index; all else by name, model and holder. */
    private Where searched(Where where, String q) {
        String key = Identifiers.tagKey(q);
        boolean known = key != null
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM asset WHERE tag_key LIKE :start ESCAPE '!')"
                                + " OR EXISTS (SELECT 1 FROM asset WHERE serial_key LIKE :start ESCAPE '!')"
                                + " OR EXISTS (SELECT 1 FROM asset WHERE serial_key IN (:codes))")
                        .param("start", key + "%")
                        .param("codes", Identifiers.candidates(q))
                        .query(Boolean.class)
                        .single();
        if (known) {
            return where.and(
                            "(a.tag_key LIKE :start ESCAPE '!' OR a.serial_key LIKE :start ESCAPE '!' OR a.serial_key IN (:codes))")
                    .parameter("start", key + "%")
                    .parameter("codes", Identifiers.candidates(q));
        }
        return where.and(
                "(LOWER(CONCAT_WS(' ', a.manufacturer, a.model, a.name, a.imei, a.phone_number)) LIKE :q ESCAPE '!'"
                        + " OR a.holder_id IN (SELECT h.id FROM person h WHERE LOWER(h.display_name) LIKE :q ESCAPE '!'))",
                "q",
                Where.within(q));
    }

    private static String order(String sort) {
        String property = sort == null ? "" : sort.replaceFirst(",.*", "");
        String direction = sort != null && sort.endsWith(",desc") ? " DESC" : "";
        String column = SORTS.getOrDefault(property, "a.tag_key");
        return " ORDER BY " + column + direction + (column.equals("a.id") ? "" : ", a.id" + direction);
    }
}

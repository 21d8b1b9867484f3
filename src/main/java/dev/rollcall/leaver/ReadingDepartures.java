package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists departures, to each reader their own part. */
@Service
@Transactional(readOnly = true)
public class ReadingDepartures {

    private static final Map<String, String> ORDER =
            Map.of("name", "p.display_name", "lastDay", "d.last_day", "returnBy", "d.return_by", "state", "d.state");

    private final JdbcClient jdbc;
    private final WhoMaySeeDepartures who;

    ReadingDepartures(JdbcClient jdbc, WhoMaySeeDepartures who) {
        this.jdbc = jdbc;
        this.who = who;
    }

    /**
     * Which departures a list shows.
     *
     * @param q part of the leaver's name
     * @param state OPEN, the default; ENDED, WITHDRAWN, or ANY
     */
    public record Filter(String q, String state) {}

    public Page<Departure> page(Filter filter, Actor actor, Pageable pageable) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, who.seen(actor).orElse(null), values);
        List<Departure> rows = jdbc.sql(
                        DepartureRows.SELECT + where + " ORDER BY " + order(pageable) + " LIMIT :size OFFSET :from")
                .params(values)
                .param("size", pageable.getPageSize())
                .param("from", pageable.getOffset())
                .query(DepartureRows::read)
                .list();
        long all = jdbc.sql("SELECT COUNT(*) " + DepartureRows.FROM + where)
                .params(values)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, pageable, all);
    }

    private static String where(Filter filter, Set<UUID> seen, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        if (filter.state() == null || filter.state().isBlank()) {
            parts.add("d.state = 'OPEN'");
        } else if (!filter.state().equals("ANY")) {
            parts.add("d.state = :state");
            values.put("state", filter.state());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            parts.add("LOWER(p.display_name) LIKE :q");
            values.put(
                    "q",
                    "%" + filter.q().strip().toLowerCase().replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (seen != null) {
            parts.add(seen.isEmpty() ? "1 = 0" : "d.person_id IN (:seen)");
            values.put("seen", seen.stream().map(Ids::bytes).toList());
        }
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    private static String order(Pageable pageable) {
        return pageable.getSort().stream()
                .filter(order -> ORDER.containsKey(order.getProperty()))
                .map(order -> ORDER.get(order.getProperty()) + (order.isDescending() ? " DESC" : ""))
                .findFirst()
                .map(chosen -> chosen + ", d.id DESC")
                .orElse("d.last_day, d.id DESC");
    }
}

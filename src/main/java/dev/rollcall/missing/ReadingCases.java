package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases, each showing what its reader may see; used by the pages, the files and the API. */
@Service
@Transactional(readOnly = true)
public class ReadingCases {

    private static final Map<String, String> SORTS = Map.of(
            "tag", "a.tag",
            "title", "title",
            "holder", "p.display_name",
            "money", "c.money",
            "state", "c.state",
            "due", "c.due",
            "opened", "c.opened_at");
    private static final String USUAL = "CASE c.state WHEN 'CLOSED' THEN 1 ELSE 0 END, c.due";

    private final JdbcClient jdbc;
    private final WhoMayChase who;
    private final CompanyTime time;

    ReadingCases(JdbcClient jdbc, WhoMayChase who, CompanyTime time) {
        this.jdbc = jdbc;
        this.who = who;
        this.time = time;
    }

    /** A page of the list, first due at the top unless it is sorted otherwise. */
    public Page<MissingCase> page(CaseFilter filter, Actor actor, Pageable page) {
        CaseFilter.Sql sql = sql(filter, actor);
        long total = jdbc.sql("SELECT COUNT(*)" + CaseRows.FROM + sql.where())
                .params(sql.values())
                .query(Long.class)
                .single();
        List<MissingCase> rows = jdbc.sql(CaseRows.SELECT + sql.where() + order(page) + " LIMIT :size OFFSET :from")
                .params(sql.values())
                .param("size", page.getPageSize())
                .param("from", page.getOffset())
                .query(CaseRows.MAPPER)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** All of the list, row by row. */
    public void each(CaseFilter filter, Actor actor, Consumer<MissingCase> to) {
        CaseFilter.Sql sql = sql(filter, actor);
        jdbc
                .sql(CaseRows.SELECT + sql.where() + " ORDER BY c.id")
                .params(sql.values())
                .query((row, n) -> CaseRows.MAPPER.mapRow(row, n))
                .stream()
                .forEach(to);
    }

    /** Cases of other audits that were open at any time while this one ran, and so belong to its report. */
    public List<MissingCase> takenOver(UUID audit, Actor actor) {
        Set<UUID> holders = who.holdersSeen(actor).orElse(null);
        if (holders != null && holders.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CaseRows.SELECT + """
                        \sJOIN audit t ON t.id = :audit WHERE (c.audit_id IS NULL OR c.audit_id <> t.id)
                          AND c.opened_at < COALESCE(t.frozen_at, t.created_at)
                          AND (c.state <> 'CLOSED' OR c.closed_at > COALESCE(t.frozen_at, t.created_at))
                        ORDER BY c.due, c.id LIMIT 200""").param("audit", Ids.bytes(audit)).query(CaseRows.MAPPER).list().stream()
                .filter(one -> holders == null || holders.contains(one.holderId()))
                .toList();
    }

    List<MissingCase> ofAsset(UUID asset) {
        return of("c.asset_id", asset);
    }

    List<MissingCase> ofHolder(UUID holder) {
        return of("c.holder_id", holder);
    }

    LocalDate day(Instant moment) {
        return time.dayOf(moment);
    }

    private List<MissingCase> of(String column, UUID id) {
        return jdbc.sql(CaseRows.SELECT + " WHERE " + column + " = ? ORDER BY c.id DESC LIMIT 20")
                .param(Ids.bytes(id))
                .query(CaseRows.MAPPER)
                .list();
    }

    private CaseFilter.Sql sql(CaseFilter filter, Actor actor) {
        Set<UUID> holders = who.holdersSeen(actor).orElse(null);
        boolean auditor = !who.mayConfirm(actor) && actor.has(Role.AUDITOR);
        if (auditor && actor.auditId() == null) {
            return filter.sql(Set.of(), time.today());
        }
        return (auditor ? filter.in(actor.auditId()) : filter).sql(holders, time.today());
    }

    private static String order(Pageable page) {
        return page.getSort().stream()
                .filter(order -> SORTS.containsKey(order.getProperty()))
                .findFirst()
                .map(order -> " ORDER BY " + SORTS.get(order.getProperty()) + (order.isDescending() ? " DESC" : "")
                        + ", c.id")
                .orElse(" ORDER BY " + USUAL + ", c.id");
    }
}

package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks what would weaken an audit if it started now, from the register as it is at this moment. */
@Service
@Transactional(readOnly = true)
public class Readiness {

    private final JdbcClient jdbc;
    private final MeasuringScope measuring;
    private final CompanyTime time;

    Readiness(JdbcClient jdbc, MeasuringScope measuring, CompanyTime time) {
        this.jdbc = jdbc;
        this.measuring = measuring;
        this.time = time;
    }

    /** Every weakness that the audit has, with its acceptance if somebody accepted it. */
    public List<Point> check(Audit audit) {
        Map<Weakness, Acceptance> accepted = acceptances(audit.auditId());
        return Arrays.stream(Weakness.values())
                .filter(weakness -> !audit.isDiscovery()
                        || weakness.subject() == Weakness.Subject.PERSON
                        || weakness.subject() == Weakness.Subject.LICENCE)
                .map(weakness -> new Point(weakness, count(audit, weakness), accepted.get(weakness)))
                .filter(point -> point.count() > 0)
                .toList();
    }

    /** One page of the records behind a weakness. */
    public List<Record> records(Audit audit, Weakness weakness, int offset, int limit) {
        From from = from(audit, weakness);
        return jdbc.sql("SELECT " + columns(weakness) + from.sql() + " ORDER BY title, id LIMIT :limit OFFSET :offset")
                .params(from.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) ->
                        new Record(Ids.uuid(row.getBytes("id")), row.getString("title"), row.getString("detail")))
                .list();
    }

    public long count(Audit audit, Weakness weakness) {
        From from = from(audit, weakness);
        return jdbc.sql("SELECT COUNT(*)" + from.sql())
                .params(from.parameters())
                .query(Long.class)
                .single();
    }

    private From from(Audit audit, Weakness weakness) {
        AuditDraft draft = audit.draft();
        ScopeSql scope = measuring.sql(draft.scope());
        Map<String, Object> parameters = new HashMap<>();
        String sql;
        switch (weakness.subject()) {
            case ASSET -> {
                parameters.putAll(scope.parameters());
                sql = " " + ScopeSql.FROM + "WHERE " + scope.where() + " AND " + weakness.sql();
            }
            case PERSON -> {
                sql = " FROM person x WHERE " + weakness.sql();
                if (!draft.discovery()) {
                    parameters.putAll(scope.parameters());
                    sql += " AND x.id IN (SELECT a.holder_id " + ScopeSql.FROM + "WHERE " + scope.where() + ")";
                }
            }
            case LICENCE -> {
                parameters.put("audit", Ids.bytes(audit.auditId().value()));
                sql = " FROM licence x JOIN audit_licence_scope s ON s.audit_id = :audit"
                        + " AND (s.entity_id IS NULL OR s.entity_id = x.entity_id) WHERE x.status = 'ACTIVE' AND "
                        + weakness.sql();
            }
            default -> sql = " FROM asset_kind x WHERE " + weakness.sql();
        }
        if (sql.contains(":today")) {
            parameters.put("today", time.today());
        }
        return new From(sql, parameters);
    }

    private static String columns(Weakness weakness) {
        return switch (weakness.subject()) {
            case ASSET ->
                "a.id AS id, COALESCE(a.name, a.model, k.name) AS title,"
                        + " CONCAT(COALESCE(a.tag, 'no tag'), ', ', COALESCE(a.serial, 'no serial')) AS detail";
            case PERSON -> "x.id AS id, x.display_name AS title, COALESCE(x.email, x.department, '') AS detail";
            case KIND -> "x.id AS id, x.name AS title, '' AS detail";
            case LICENCE -> "x.id AS id, x.product AS title, COALESCE(x.vendor, '') AS detail";
        };
    }

    private Map<Weakness, Acceptance> acceptances(AuditId audit) {
        return jdbc
                .sql(
                        "SELECT weakness, accepted_by, reason, accepted_at FROM readiness_acceptance WHERE audit_id = :audit")
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> Map.entry(
                        Weakness.valueOf(row.getString(1)),
                        new Acceptance(
                                row.getString(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record From(String sql, Map<String, Object> parameters) {}

    /**
     * A weakness that the audit has.
     *
     * @param count how many records are behind it
     * @param acceptance null as long as nobody accepted it
     */
    public record Point(Weakness weakness, long count, Acceptance acceptance) {
        public boolean isOpen() {
            return acceptance == null;
        }
    }

    /** Who accepted a weakness, why and when. */
    public record Acceptance(String by, String reason, Instant at) {}

    /**
     * A record behind a weakness.
     *
     * @param detail a second line, may be empty
     */
    public record Record(UUID id, String title, String detail) {}
}

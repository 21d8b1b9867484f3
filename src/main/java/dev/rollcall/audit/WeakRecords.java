package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records behind a weakness, from the register as it is at this moment, and which of them somebody accepted. An
 * acceptance covers the records that stood there then and no others.
 */
@Component
class WeakRecords {

    private static final String COVERED = "EXISTS (SELECT 1 FROM readiness_covered c WHERE c.audit_id = :audit"
            + " AND c.weakness = :weakness AND c.record_id = %s)";

    private final JdbcClient jdbc;
    private final MeasuringScope measuring;
    private final CoveringLicences covering;
    private final CompanyTime time;

    WeakRecords(JdbcClient jdbc, MeasuringScope measuring, CoveringLicences covering, CompanyTime time) {
        this.jdbc = jdbc;
        this.measuring = measuring;
        this.covering = covering;
        this.time = time;
    }

    long count(Audit audit, Weakness weakness) {
        return all(audit, weakness, "SELECT COUNT(*)", "").query(Long.class).single();
    }

    /** Those that no acceptance covers. */
    long uncovered(Audit audit, Weakness weakness) {
        return all(audit, weakness, "SELECT COUNT(*)", " AND NOT " + COVERED.formatted(id(weakness)))
                .query(Long.class)
                .single();
    }

    List<Readiness.Record> page(Audit audit, Weakness weakness, int offset, int limit) {
        String columns = "SELECT " + columns(weakness) + ", CASE WHEN " + COVERED.formatted(id(weakness))
                + " THEN 1 ELSE 0 END AS covered";
        return all(audit, weakness, columns, " ORDER BY covered, title, id LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Readiness.Record(
                        Ids.uuid(row.getBytes("id")),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getBoolean("covered")))
                .list();
    }

    /**
     * Keeps which records an acceptance covers: those that are there now.
     *
     * @return how many
     */
    int cover(Audit audit, Weakness weakness) {
        String insert = "INSERT INTO readiness_covered (audit_id, weakness, record_id) SELECT :audit, :weakness, ";
        return all(audit, weakness, insert + id(weakness), "").update();
    }

    void uncover(AuditId audit, Weakness weakness) {
        jdbc.sql("DELETE FROM readiness_covered WHERE audit_id = :audit AND weakness = :weakness")
                .param("audit", Ids.bytes(audit.value()))
                .param("weakness", weakness.name())
                .update();
    }

    private JdbcClient.StatementSpec all(Audit audit, Weakness weakness, String columns, String rest) {
        From from = from(audit, weakness);
        String sql = columns + from.sql() + rest;
        Map<String, Object> parameters = new HashMap<>(from.parameters());
        parameters.put("audit", Ids.bytes(audit.auditId().value()));
        parameters.put("weakness", weakness.name());
        parameters.put("today", time.today());
        parameters.keySet().removeIf(name -> !sql.matches("(?s).*:" + name + "\\b.*"));
        return jdbc.sql(sql).params(parameters);
    }

    private From from(Audit audit, Weakness weakness) {
        AuditDraft draft = audit.draft();
        ScopeSql scope = measuring.sql(draft.scope());
        return switch (weakness.subject()) {
            case ASSET ->
                new From(" " + ScopeSql.FROM + "WHERE " + scope.where() + " AND " + weakness.sql(), scope.parameters());
            case PERSON ->
                draft.discovery()
                        ? new From(" FROM person x WHERE " + weakness.sql(), Map.of())
                        : new From(
                                " FROM person x WHERE " + weakness.sql() + " AND x.id IN (SELECT a.holder_id "
                                        + ScopeSql.FROM + "WHERE " + scope.where() + ")",
                                scope.parameters());
            case LICENCE ->
                covering.covered(audit.auditId())
                        .map(licences -> new From(
                                " FROM licence x WHERE " + licences.where("x") + " AND " + weakness.sql(),
                                licences.parameters()))
                        .orElse(new From(" FROM licence x WHERE 1 = 0", Map.of()));
            case KIND -> new From(" FROM asset_kind x WHERE " + weakness.sql(), Map.of());
        };
    }

    private static String id(Weakness weakness) {
        return weakness.subject() == Weakness.Subject.ASSET ? "a.id" : "x.id";
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

    private record From(String sql, Map<String, Object> parameters) {}
}

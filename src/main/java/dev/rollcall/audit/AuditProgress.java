package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far an audit is, in numbers, straight from its items. Used by the progress page, the API and the report. */
@Service
@Transactional(readOnly = true)
public class AuditProgress {

    private static final int SMALLEST_GROUP = 5;

    /** By what progress can be broken down. */
    public enum By {
        DEPARTMENT("COALESCE(i.department, 'No department')"),
        LOCATION("COALESCE(s.name, 'No location')"),
        ENTITY("e.name"),
        KIND("k.name");

        private final String label;

        By(String label) {
            this.label = label;
        }
    }

    /** Seats that nobody has and seats that lie idle add up; all other gaps of a licence are about the same money. */
    private static final String AT_STAKE = """
            SELECT x.weight, COUNT(*), SUM(x.money), SUM(x.without_rate) FROM (
              SELECT g.review_id, g.weight,
                CASE WHEN g.weight = 'SAVING' THEN COALESCE(NULLIF(SUM(CASE WHEN g.gap LIKE 'FEW%' THEN g.money END), 0), MAX(g.money))
                     ELSE MAX(g.money) END AS money,
                MAX(CASE WHEN g.amount IS NOT NULL AND g.money IS NULL THEN 1 ELSE 0 END) AS without_rate
              FROM review_gap g JOIN licence_review r ON r.id = g.review_id
              WHERE r.audit_id = :audit AND g.weight <> 'RECORD' GROUP BY g.review_id, g.weight) x
            GROUP BY x.weight ORDER BY CASE x.weight WHEN 'COMPLIANCE' THEN 1 WHEN 'DEADLINE' THEN 2 ELSE 3 END""";

    private final JdbcClient jdbc;

    AuditProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All items together. */
    public Line total(AuditId audit) {
        return totals(List.of(audit.value())).get(audit.value());
    }

    /** All items of each of some audits together, by one statement. */
    public Map<UUID, Line> totals(Collection<UUID> audits) {
        Map<UUID, Line> lines = new LinkedHashMap<>();
        audits.forEach(audit -> lines.put(audit, new Line("All")));
        if (!lines.isEmpty()) {
            jdbc.sql("SELECT audit_id, outcome, COUNT(*), SUM(money) FROM audit_item WHERE audit_id IN (:audits)"
                            + " GROUP BY audit_id, outcome")
                    .param("audits", audits.stream().map(Ids::bytes).toList())
                    .query(row -> {
                        lines.get(Ids.uuid(row.getBytes(1)))
                                .add(row.getString(2), row.getLong(3), row.getBigDecimal(4));
                    });
        }
        return lines;
    }

    /**
     * Broken down.
     *
     * @param guarded whether departments with fewer than five holders are thrown together, so that no figure is about
     *     somebody one could name
     */
    public List<Line> by(AuditId audit, By by, boolean guarded) {
        Map<String, Line> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> small = guarded && by == By.DEPARTMENT ? smallDepartments(audit) : List.of();
        jdbc.sql("SELECT " + by.label + " AS label, i.outcome, COUNT(*), SUM(i.money) FROM audit_item i"
                        + " JOIN legal_entity e ON e.id = i.entity_id JOIN asset_kind k ON k.id = i.kind_id"
                        + " LEFT JOIN location s ON s.id = COALESCE(i.site_id, i.location_id)"
                        + " WHERE i.audit_id = :audit GROUP BY " + by.label + ", i.outcome")
                .param("audit", Ids.bytes(audit.value()))
                .query(row -> {
                    String label =
                            small.contains(row.getString(1)) ? "Departments under five people" : row.getString(1);
                    lines.computeIfAbsent(label, Line::new).add(row.getString(2), row.getLong(3), row.getBigDecimal(4));
                });
        return List.copyOf(lines.values());
    }

    /** Day (in UTC) → how many items were settled on it, without those that were excluded at the start. */
    public Map<LocalDate, Long> settledByDay(AuditId audit) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT CAST(settled_at AS DATE) AS settled_on, COUNT(*) FROM audit_item
                        WHERE audit_id = :audit AND outcome IS NOT NULL AND outcome NOT IN ('EXCLUDED', 'CANCELLED', 'DEFERRED')
                          AND settled_at IS NOT NULL
                        GROUP BY CAST(settled_at AS DATE) ORDER BY settled_on""").param("audit", Ids.bytes(audit.value())).query(row -> {
            days.put(row.getObject(1, LocalDate.class), row.getLong(2));
        });
        return days;
    }

    /** The licences of the audit by outcome, with what they cost a year, and what is at stake with them. */
    public Licences licences(AuditId audit) {
        Line line = new Line("Licences");
        jdbc.sql("SELECT outcome, COUNT(*), SUM(money) FROM audit_licence WHERE audit_id = :audit GROUP BY outcome")
                .param("audit", Ids.bytes(audit.value()))
                .query(row -> {
                    line.add(row.getString(1), row.getLong(2), row.getBigDecimal(3));
                });
        return new Licences(
                line,
                jdbc.sql(AT_STAKE)
                        .param("audit", Ids.bytes(audit.value()))
                        .query((row, n) ->
                                new Stake(row.getString(1), row.getLong(2), row.getBigDecimal(3), row.getLong(4)))
                        .list());
    }

    /** @param stakes those that weigh most first */
    public record Licences(Line line, List<Stake> stakes) {}

    /**
     * What hangs on the gaps of licences, a year.
     *
     * @param weight COMPLIANCE, SAVING or DEADLINE
     * @param licences how many have such a gap
     * @param money in the reporting currency, null where no amount has a rate
     * @param withoutRate how many licences it leaves out, as their currency has no rate
     */
    public record Stake(String weight, long licences, BigDecimal money, long withoutRate) {}

    private List<String> smallDepartments(AuditId audit) {
        return jdbc.sql("""
                        SELECT department FROM audit_item WHERE audit_id = :audit AND department IS NOT NULL
                        GROUP BY department HAVING COUNT(DISTINCT holder_id) < :smallest""")
                .param("audit", Ids.bytes(audit.value()))
                .param("smallest", SMALLEST_GROUP)
                .query(String.class)
                .list();
    }

    /** A group of items: how many have which outcome, and what they cost in the reporting currency. */
    public static final class Line {

        private final String label;
        private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        private long open;
        private long total;
        private BigDecimal money = BigDecimal.ZERO;
        private BigDecimal openMoney = BigDecimal.ZERO;

        Line(String label) {
            this.label = label;
        }

        void add(String outcome, long count, BigDecimal cost) {
            BigDecimal known = cost == null ? BigDecimal.ZERO : cost;
            total += count;
            money = money.add(known);
            if (outcome == null) {
                open += count;
                openMoney = openMoney.add(known);
            } else {
                counts.merge(Outcome.valueOf(outcome), count, Long::sum);
            }
        }

        public String label() {
            return label;
        }

        public long total() {
            return total;
        }

        /** Items without an outcome yet. */
        public long open() {
            return open;
        }

        public long of(Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        /** Only outcomes that occur. */
        public Map<Outcome, Long> counts() {
            return Map.copyOf(counts);
        }

        public BigDecimal money() {
            return money;
        }

        /** Cost of the items that are open. */
        public BigDecimal openMoney() {
            return openMoney;
        }
    }
}

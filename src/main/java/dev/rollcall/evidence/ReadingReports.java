package dev.rollcall.evidence;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.Report.Effort;
import dev.rollcall.evidence.Report.Share;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the report of an audit from its rows; each section is one statement. */
@Service
@Transactional(readOnly = true)
public class ReadingReports {

    private static final String OUTCOMES = """
            SELECT COALESCE(outcome, 'OPEN'), COUNT(*), SUM(money) FROM audit_item WHERE audit_id = :audit
            GROUP BY outcome ORDER BY 1""";
    private static final String GRADES = """
            SELECT COALESCE(grade, 'NONE'), COUNT(*), SUM(money) FROM audit_item
            WHERE audit_id = :audit AND (outcome IS NULL OR outcome <> 'EXCLUDED') GROUP BY grade ORDER BY 1""";
    private static final String EXCLUSIONS = """
            SELECT COALESCE(outcome_reason, 'no reason on record'), COUNT(*), SUM(money) FROM audit_item
            WHERE audit_id = :audit AND outcome = 'EXCLUDED' GROUP BY outcome_reason ORDER BY 2 DESC LIMIT 100""";
    private static final String FINDINGS = """
            SELECT CONCAT(finding_kind, ' · ', state), COUNT(*), SUM(money) FROM finding WHERE audit_id = :audit
            GROUP BY finding_kind, state ORDER BY 1""";
    private static final String SINGLE_HANDED = """
            SELECT 'Single-handed approvals', COUNT(*), SUM(c.money) FROM approval a
            JOIN correction c ON c.id = a.correction_id WHERE c.audit_id = :audit AND a.single_handed = TRUE""";
    private static final String EFFORT = """
            SELECT (SELECT COUNT(*) FROM confirmation WHERE audit_id = :audit),
                   (SELECT COUNT(*) FROM confirmation WHERE audit_id = :audit AND answered_at IS NOT NULL),
                   (SELECT COUNT(*) FROM room_count WHERE audit_id = :audit),
                   (SELECT COUNT(*) FROM scan s JOIN room_count c ON c.id = s.count_id WHERE c.audit_id = :audit)""";

    private final JdbcClient jdbc;

    ReadingReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is no such audit. */
    public Optional<Report> read(AuditId audit) {
        return jdbc.sql("""
                        SELECT name, state, starts_on, close_by, approved_by, frozen_at, closed_at FROM audit
                        WHERE id = :audit""")
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> report(audit, row))
                .optional();
    }

    private Report report(AuditId audit, ResultSet row) throws SQLException {
        return new Report(
                row.getString("name"),
                row.getString("state"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("close_by", LocalDate.class),
                row.getString("approved_by"),
                instant(row.getTimestamp("frozen_at")),
                instant(row.getTimestamp("closed_at")),
                shares(OUTCOMES, audit),
                shares(GRADES, audit),
                shares(EXCLUSIONS, audit),
                shares(FINDINGS, audit),
                shares(SINGLE_HANDED, audit).get(0),
                bound(EFFORT, audit)
                        .query((r, n) -> new Effort(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)))
                        .single());
    }

    private List<Share> shares(String sql, AuditId audit) {
        return bound(sql, audit)
                .query((row, n) -> new Share(words(row.getString(1)), row.getLong(2), row.getBigDecimal(3)))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, AuditId audit) {
        return jdbc.sql(sql).param("audit", Ids.bytes(audit.value()));
    }

    private static String words(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT))
                ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
                : text;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package dev.rollcall.evidence;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditRates;
import dev.rollcall.audit.ScopeWords;
import dev.rollcall.evidence.Report.AfterClosing;
import dev.rollcall.evidence.Report.Agreement;
import dev.rollcall.evidence.Report.Amount;
import dev.rollcall.evidence.Report.Head;
import dev.rollcall.evidence.Report.Share;
import dev.rollcall.evidence.Report.SingleHanded;
import dev.rollcall.evidence.log.Chain;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.FindingState;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the first page of an audit's report from its rows; each part is one statement. Used by the page, the files and the
 * API.
 */
@Service
@Transactional(readOnly = true)
public class ReadingReports {

    private static final String OUTCOMES = """
            SELECT outcome, COUNT(*) AS n, SUM(money) AS money FROM audit_item WHERE audit_id = :audit
            GROUP BY outcome""";
    private static final String ENTITIES = """
            SELECT e.name, i.outcome, COUNT(*) AS n, SUM(i.money) AS money
            FROM audit_item i JOIN legal_entity e ON e.id = i.entity_id WHERE i.audit_id = :audit
            GROUP BY e.name, i.outcome ORDER BY e.name, i.outcome""";
    private static final String GRADES = """
            SELECT grade, COUNT(*) AS n, SUM(money) AS money FROM audit_item
            WHERE audit_id = :audit AND (outcome IS NULL OR outcome <> 'EXCLUDED') GROUP BY grade""";
    private static final String CURRENCIES = """
            SELECT CASE WHEN cost IS NULL THEN NULL ELSE COALESCE(currency, :reporting) END AS bought_in, COUNT(*), SUM(cost),
                   SUM(money)
            FROM audit_item WHERE audit_id = :audit GROUP BY bought_in ORDER BY 4 DESC, 1""";
    private static final String SPOT_CHECKS = """
            SELECT outcome, COUNT(*) AS n, SUM(money) AS money FROM audit_item
            WHERE audit_id = :audit AND spot_check = TRUE GROUP BY outcome""";
    private static final String AGREEMENT = """
            SELECT COUNT(DISTINCT i.id), COUNT(DISTINCT CASE WHEN v.claim = 'HELD' THEN i.id END)
            FROM audit_item i JOIN verification v ON v.asset_id = i.asset_id AND v.audit_id = i.audit_id
              AND v.source = 'ANSWER' AND v.superseded = FALSE AND v.claim <> 'LATER'
            WHERE i.audit_id = :audit AND i.spot_check = TRUE""";

    private static final String REASONS = """
            SELECT outcome_reason, COUNT(*) AS n, SUM(money) AS money FROM audit_item
            WHERE audit_id = :audit AND outcome %s GROUP BY outcome_reason ORDER BY n DESC, outcome_reason LIMIT 100""";
    private static final String EXCLUSIONS = REASONS.formatted("= 'EXCLUDED'");
    private static final String NOT_VERIFIED = REASONS.formatted("NOT IN ('VERIFIED', 'DIFFERENCES', 'EXCLUDED')");
    private static final String FINDINGS = """
            SELECT finding_kind, state, COUNT(*) AS n, SUM(money) AS money
            FROM finding WHERE audit_id = :audit GROUP BY finding_kind, state ORDER BY finding_kind, state""";
    private static final String CORRECTIONS = """
            SELECT state, COUNT(*) AS n, SUM(money) AS money FROM correction WHERE audit_id = :audit
            GROUP BY state ORDER BY state""";
    private static final String HEAD = """
            SELECT a.name, a.state, a.starts_on, a.confirm_by, a.count_by, a.close_by, """ + signer("approved_by") + """
                  , a.frozen_at, a.closed_at,
                   a.cancel_reason, p.display_name AS lead_name, """ + signer("single_handed_by") + """
                  , a.single_handed_on, a.single_handed_reason, """
            + signer("single_handed_off_by") + """
                  , a.single_handed_off, a.single_handed_off_reason, """ + signer("countersigned_by") + """
                  , a.countersigned_at,
                   (SELECT COUNT(*) FROM extra_item x WHERE x.audit_id = a.id AND x.withdrawn = FALSE) AS extras,
                   (SELECT COUNT(*) FROM audit_item i WHERE i.audit_id = a.id AND i.spot_check = TRUE) AS drawn,
                   (SELECT COUNT(*) FROM audit_item i WHERE i.audit_id = a.id AND i.added_late = TRUE) AS late,
                   (SELECT COUNT(*) FROM correction c WHERE c.audit_id = a.id AND c.reversed_at > a.closed_at) AS late_reversed,
                   (SELECT COUNT(*) FROM correction c WHERE c.audit_id = a.id AND c.applied_at > a.closed_at) AS late_applied,
                   (SELECT COUNT(*) FROM finding f WHERE f.audit_id = a.id AND f.state IN ('OPEN', 'PROPOSED')) AS late_open,
                   (SELECT COUNT(*) FROM correction c WHERE c.audit_id = a.id AND EXISTS (SELECT 1 FROM approval y
                    WHERE y.correction_id = c.id AND y.single_handed = TRUE)) AS alone,
                   (SELECT SUM(c.money) FROM correction c WHERE c.audit_id = a.id AND EXISTS (SELECT 1 FROM approval y
                    WHERE y.correction_id = c.id AND y.single_handed = TRUE)) AS alone_money
            FROM audit a LEFT JOIN person p ON p.id = a.lead_id WHERE a.id = :audit""";

    private final JdbcClient jdbc;
    private final ReadingLicences licences;
    private final ScopeWords scopes;
    private final AuditRates rates;
    private final ReadingEffort effort;
    private final ReadingSamples samples;
    private final Chain chain;

    ReadingReports(
            JdbcClient jdbc,
            ReadingLicences licences,
            ScopeWords scopes,
            AuditRates rates,
            ReadingEffort effort,
            ReadingSamples samples,
            Chain chain) {
        this.samples = samples;
        this.chain = chain;
        this.jdbc = jdbc;
        this.licences = licences;
        this.scopes = scopes;
        this.rates = rates;
        this.effort = effort;
    }

    /** Whoever signed: a person by the name of today, an account or token by the name kept. */
    private static String signer(String column) {
        return ("CASE WHEN a.%1$s_key IS NULL THEN a.%1$s ELSE COALESCE((SELECT x.display_name FROM person x"
                        + " WHERE x.subject_key = a.%1$s_key), 'a person since erased') END AS %1$s")
                .formatted(column);
    }

    /** Empty when there is no such audit. */
    public Optional<Report> read(AuditId audit) {
        return bound(HEAD, audit).query((row, n) -> report(audit, row)).optional();
    }

    private Report report(AuditId audit, ResultSet row) throws SQLException {
        Head head = new Head(
                audit.value(),
                row.getString("name"),
                row.getString("state"),
                scopes.of(audit),
                rates.of(audit).reportingCurrency(),
                row.getString("lead_name"),
                row.getString("approved_by"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("confirm_by", LocalDate.class),
                row.getObject("count_by", LocalDate.class),
                row.getObject("close_by", LocalDate.class),
                instant(row.getTimestamp("frozen_at")),
                instant(row.getTimestamp("closed_at")),
                row.getString("cancel_reason"),
                row.getLong("drawn"),
                row.getLong("extras"),
                row.getLong("late"),
                row.getTimestamp("closed_at") == null
                        ? null
                        : new AfterClosing(
                                row.getLong("late_reversed"), row.getLong("late_applied"), row.getLong("late_open")));
        SingleHanded alone = new SingleHanded(
                row.getLong("alone"),
                row.getBigDecimal("alone_money"),
                row.getString("single_handed_by"),
                row.getObject("single_handed_on", LocalDate.class),
                row.getString("single_handed_reason"),
                row.getString("single_handed_off_by"),
                row.getObject("single_handed_off", LocalDate.class),
                row.getString("single_handed_off_reason"),
                row.getString("countersigned_by"),
                instant(row.getTimestamp("countersigned_at")));
        return new Report(
                head,
                Words.inOrderOfOutcomes(shares(OUTCOMES, audit, ReadingReports::outcome)),
                shares(ENTITIES, audit, one -> one.getString("name") + ": " + outcome(one)),
                Words.inOrderOfGrades(shares(GRADES, audit, ReadingReports::grade)),
                amounts(audit),
                Words.inOrderOfOutcomes(shares(SPOT_CHECKS, audit, ReadingReports::outcome)),
                bound(AGREEMENT, audit)
                        .query((one, n) -> new Agreement(one.getLong(1), one.getLong(2)))
                        .single(),
                shares(EXCLUSIONS, audit, ReadingReports::reason),
                shares(NOT_VERIFIED, audit, ReadingReports::reason),
                shares(FINDINGS, audit, ReadingReports::finding),
                shares(CORRECTIONS, audit, one -> Words.of(one.getString("state"))),
                licences.of(audit),
                alone,
                effort.of(audit.value()),
                effort.before(audit.value(), head.closedAt()).orElse(null),
                samples.of(audit).orElse(null),
                chain.end(audit));
    }

    private List<Share> shares(String sql, AuditId audit, Label label) {
        return bound(sql, audit)
                .query((row, n) -> new Share(label.of(row), row.getLong("n"), row.getBigDecimal("money")))
                .list();
    }

    private List<Amount> amounts(AuditId audit) {
        ReportingCurrency currency = rates.of(audit);
        return bound(CURRENCIES, audit)
                .param("reporting", currency.reportingCurrency())
                .query((row, n) -> new Amount(
                        row.getString(1),
                        row.getLong(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        currency.rateWords(row.getString(1))))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, AuditId audit) {
        return jdbc.sql(sql).param("audit", Ids.bytes(audit.value()));
    }

    private static String outcome(ResultSet row) throws SQLException {
        return Words.ofOutcome(row.getString("outcome"));
    }

    private static String grade(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return grade == null ? "no evidence" : Words.ofGrade(grade);
    }

    private static String reason(ResultSet row) throws SQLException {
        String reason = row.getString("outcome_reason");
        return reason == null ? "No reason on record" : reason;
    }

    private static String finding(ResultSet row) throws SQLException {
        return FindingKind.valueOf(row.getString("finding_kind")).label() + ": "
                + FindingState.valueOf(row.getString("state")).label();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private interface Label {
        String of(ResultSet row) throws SQLException;
    }
}

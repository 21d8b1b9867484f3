package dev.rollcall.missing;

import dev.rollcall.finding.CorrectionReversed;
import dev.rollcall.finding.CorrectionsApplied;
import dev.rollcall.finding.FindingSettled;
import dev.rollcall.finding.Resolution;
import dev.rollcall.missing.ChasePolicy.Facts;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case for each asset that a correction declares missing or stolen, and for each finding that is handed to
 * follow-up; one open case an asset. A correction that is taken back closes the case that it opened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpeningCases {

    private static final String COLUMNS = """
            SELECT f.id, f.audit_id, f.asset_id, f.money, a.holder_id, k.holds_data, k.fixed_place,
                   CASE WHEN v.detail = 'STOLEN' OR a.status = 'STOLEN' THEN 'STOLEN'
                        WHEN v.detail = 'LOST' THEN 'LOST' ELSE 'NOT_FOUND' END AS how
            FROM finding f JOIN asset a ON a.id = f.asset_id JOIN asset_kind k ON k.id = a.kind_id
            LEFT JOIN verification v ON v.id = f.verification_id""";
    private static final String NONE_OPEN =
            " AND NOT EXISTS (SELECT 1 FROM missing_case m WHERE m.asset_id = f.asset_id AND m.state <> 'CLOSED')";

    private final JdbcClient jdbc;
    private final NewCases rows;
    private final StartingChases starting;
    private final ClosingCases closing;
    private final ChasePolicy policy;
    private final ApplicationEventPublisher events;

    OpeningCases(
            JdbcClient jdbc,
            NewCases rows,
            StartingChases starting,
            ClosingCases closing,
            ChasePolicy policy,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.starting = starting;
        this.closing = closing;
        this.policy = policy;
        this.events = events;
    }

    @EventListener
    void on(CorrectionsApplied applied) {
        open(
                " JOIN correction c ON c.finding_id = f.id WHERE c.audit_id = ? AND c.state = 'APPLIED'"
                        + " AND c.field = 'status' AND c.to_value IN ('MISSING', 'STOLEN')" + NONE_OPEN
                        + " ORDER BY f.id",
                applied.auditId().value());
    }

    @EventListener
    void on(FindingSettled settled) {
        if (settled.resolution() == Resolution.FOLLOW_UP) {
            open(" WHERE f.id = ?" + NONE_OPEN, settled.findingId().value());
        }
    }

    @EventListener
    void on(CorrectionReversed reversed) {
        boolean declaredGone = jdbc.sql("SELECT COUNT(*) FROM correction WHERE id = ? AND field = 'status'"
                                + " AND to_value IN ('MISSING', 'STOLEN')")
                        .param(Ids.bytes(reversed.correctionId().value()))
                        .query(Long.class)
                        .single()
                > 0;
        if (declaredGone) {
            closing.withdraw(reversed.assetId());
        }
    }

    private void open(String which, UUID subject) {
        List<Opened> opened = jdbc.sql(COLUMNS + which)
                .param(Ids.bytes(subject))
                .query((row, n) -> opened(row))
                .list();
        Map<Facts, ChasePlan> plans = new HashMap<>();
        List<CaseId> cases = rows.insert(
                opened,
                one -> plans.computeIfAbsent(one.facts(), facts -> policy.of(facts, one.audit(), one.finding())));
        starting.some();
        if (!cases.isEmpty()) {
            events.publishEvent(new MissingCasesOpened(cases));
        }
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                Ids.uuid(row.getBytes("id")),
                Ids.uuid(row.getBytes("audit_id")),
                Ids.uuid(row.getBytes("asset_id")),
                Ids.uuid(row.getBytes("holder_id")),
                new Facts(
                        How.valueOf(row.getString("how")),
                        row.getBigDecimal("money"),
                        row.getBoolean("holds_data"),
                        row.getBoolean("fixed_place")));
    }

    /**
     * What a case is opened for.
     *
     * @param holder may be null
     */
    record Opened(UUID finding, UUID audit, UUID asset, UUID holder, Facts facts) {}
}

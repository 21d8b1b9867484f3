package dev.rollcall.missing;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.finding.CorrectionReversed;
import dev.rollcall.finding.CorrectionsApplied;
import dev.rollcall.finding.FindingSettled;
import dev.rollcall.finding.Resolution;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
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

    private static final int BUSINESS_DAYS = 10;
    private static final String NONE_OPEN =
            " AND NOT EXISTS (SELECT 1 FROM missing_case m WHERE m.asset_id = f.asset_id AND m.state <> 'CLOSED')";

    private final JdbcClient jdbc;
    private final MissingCaseProcess process;
    private final ChasingItems chasing;
    private final BusinessDays days;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    OpeningCases(
            JdbcClient jdbc,
            MissingCaseProcess process,
            ChasingItems chasing,
            BusinessDays days,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.process = process;
        this.chasing = chasing;
        this.days = days;
        this.time = time;
    }

    @EventListener
    void on(CorrectionsApplied applied) {
        open(
                "SELECT f.id, f.audit_id, f.asset_id, f.money FROM correction c JOIN finding f ON f.id = c.finding_id"
                        + " WHERE c.audit_id = ? AND c.state = 'APPLIED' AND c.field = 'status'"
                        + " AND c.to_value IN ('MISSING', 'STOLEN') AND f.asset_id IS NOT NULL" + NONE_OPEN
                        + " ORDER BY f.id",
                applied.auditId().value());
    }

    @EventListener
    void on(FindingSettled settled) {
        if (settled.resolution() == Resolution.FOLLOW_UP) {
            open(
                    "SELECT f.id, f.audit_id, f.asset_id, f.money FROM finding f WHERE f.id = ?"
                            + " AND f.asset_id IS NOT NULL" + NONE_OPEN,
                    settled.findingId().value());
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
            chasing.withdraw(reversed.assetId());
        }
    }

    private void open(String select, UUID subject) {
        record Row(UUID finding, UUID audit, UUID asset, java.math.BigDecimal money) {}
        List<Row> rows = jdbc.sql(select)
                .param(Ids.bytes(subject))
                .query((row, n) -> new Row(
                        Ids.uuid(row.getBytes(1)),
                        Ids.uuid(row.getBytes(2)),
                        Ids.uuid(row.getBytes(3)),
                        row.getBigDecimal(4)))
                .list();
        List<CaseId> opened = new ArrayList<>();
        for (Row row : rows) {
            CaseId id = CaseId.next();
            jdbc.sql(
                            "INSERT INTO missing_case (id, version, audit_id, finding_id, asset_id, state, money, due, opened_at)"
                                    + " VALUES (?, 0, ?, ?, ?, 'LOOKING', ?, ?, ?)")
                    .params(
                            Ids.bytes(id.value()),
                            Ids.bytes(row.audit()),
                            Ids.bytes(row.finding()),
                            Ids.bytes(row.asset()),
                            row.money(),
                            Date.valueOf(days.plus(time.today(), BUSINESS_DAYS)),
                            Timestamp.from(time.now()))
                    .update();
            opened.add(id);
        }
        process.opened(opened)
                .forEach((id, instance) -> jdbc.sql("UPDATE missing_case SET process_instance_id = ? WHERE id = ?")
                        .params(instance, Ids.bytes(id.value()))
                        .update());
        if (!opened.isEmpty()) {
            events.publishEvent(new MissingCasesOpened(opened));
        }
    }
}

package dev.rollcall.notice;

import dev.rollcall.audit.AuditFrozen;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.finding.Reconciled;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what there is to know, by three statements a kind: what is new, what has lost its cause, and what has it again. A
 * second run changes nothing. Every audit keeps those of what it covers, from its start to its reconciliation.
 */
@Service
@Transactional
public class FindingNotices {

    private static final String SAME =
            ") f WHERE f.subject_id = notice.subject_id AND f.due_on = notice.due_on) AND kind = :kind AND state = ";

    private static final String OF_AUDIT = """
            INSERT IGNORE INTO audit_notice (audit_id, notice_id) SELECT :audit, n.id FROM notice n
            WHERE n.state <> 'GONE' AND (EXISTS (SELECT 1 FROM audit_item i WHERE i.audit_id = :audit AND i.asset_id = n.subject_id)
              OR EXISTS (SELECT 1 FROM audit_licence l WHERE l.audit_id = :audit AND l.licence_id = n.subject_id))
              AND NOT EXISTS (SELECT 1 FROM audit_notice x WHERE x.audit_id = :audit AND x.notice_id = n.id)""";

    private final JdbcClient jdbc;
    private final NoticeSettings settings;
    private final CompanyTime time;

    FindingNotices(JdbcClient jdbc, NoticeSettings settings, CompanyTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /** Everywhere, as of today. */
    public void find() {
        for (NoticeKind kind : NoticeKind.values()) {
            run(
                    kind,
                    "INSERT IGNORE INTO notice (kind, subject_id, due_on, state, found_at)"
                            + " SELECT '" + kind + "', f.subject_id, f.due_on, 'OPEN', :now FROM (" + kind.sql() + ") f"
                            + " WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.kind = :kind"
                            + " AND n.subject_id = f.subject_id AND n.due_on = f.due_on)");
            run(
                    kind,
                    "UPDATE notice SET state = 'GONE' WHERE NOT EXISTS (SELECT 1 FROM (" + kind.sql() + SAME
                            + "'OPEN'");
            run(kind, "UPDATE notice SET state = 'OPEN' WHERE EXISTS (SELECT 1 FROM (" + kind.sql() + SAME + "'GONE'");
        }
    }

    private void run(NoticeKind kind, String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("kind", kind.name())
                .param("horizon", Date.valueOf(time.today().plusDays(kind.days(settings))));
        (sql.contains(":now") ? statement.param("now", Timestamp.from(time.now())) : statement).update();
    }

    @EventListener
    void on(AuditFrozen frozen) {
        keep(frozen.auditId());
    }

    @EventListener
    void on(Reconciled reconciled) {
        if (reconciled.assetId() == null) {
            keep(reconciled.auditId());
        }
    }

    private void keep(AuditId audit) {
        find();
        jdbc.sql(OF_AUDIT).param("audit", Ids.bytes(audit.value())).update();
    }
}

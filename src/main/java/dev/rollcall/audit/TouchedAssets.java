package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which assets the register may have changed since an audit last looked, as lines of history tell: those that changed
 * themselves, whose parent did, or whose holder did or has just left. Whether something is different is for others to see;
 * looking twice at a line harms nothing, so each is looked at for a quarter of an hour: one with a lower number may be
 * committed after one with a higher.
 */
@Component
class TouchedAssets {

    private static final Duration SETTLING = Duration.ofMinutes(15);
    private static final int DAYS_AFTER_LAST_DAY = 7;

    private static final String ASSET_CHANGED = "h.id > :heard AND h.subject_type = 'ASSET' AND h.field IN ('record',"
            + " 'holder', 'location', 'status', 'parent', 'draft', 'entity', 'kind', 'cost')";
    private static final String PERSON_CHANGED = "h.id > :heard AND h.subject_type = 'PERSON'"
            + " AND h.field IN ('status', 'last day', 'department', 'place')";
    private static final String JUST_LEFT = "p.last_day >= :leftFrom AND p.last_day < :today";

    /** Table t: the assets, with the newest line of history about each and when that was; absent for those who just left. */
    static final String JOIN = """
            JOIN (SELECT u.asset_id, MAX(u.history_id) AS history_id, MAX(u.changed_at) AS changed_at FROM (
              SELECT h.subject_id AS asset_id, h.id AS history_id, h.changed_at FROM history h WHERE %1$s
              UNION ALL SELECT c.id, h.id, h.changed_at FROM history h JOIN asset c ON c.parent_id = h.subject_id WHERE %1$s
              UNION ALL SELECT o.id, h.id, h.changed_at FROM history h JOIN asset o ON o.holder_id = h.subject_id WHERE %2$s
              UNION ALL SELECT j.asset_id, h.id, h.changed_at FROM history h
                JOIN audit_item j ON j.audit_id = :audit AND j.holder_id = h.subject_id WHERE %2$s
              UNION ALL SELECT j.asset_id, NULL, NULL FROM person p
                JOIN audit_item j ON j.audit_id = :audit AND j.holder_id = p.id WHERE %3$s) u
            GROUP BY u.asset_id) t ON t.asset_id = a.id""".formatted(ASSET_CHANGED, PERSON_CHANGED, JUST_LEFT);

    private static final String ANY = "SELECT CASE WHEN EXISTS (SELECT 1 FROM history h WHERE " + ASSET_CHANGED
            + ") OR EXISTS (SELECT 1 FROM history h WHERE " + PERSON_CHANGED
            + ") OR EXISTS (SELECT 1 FROM person p WHERE " + JUST_LEFT + ") THEN 1 ELSE 0 END";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    TouchedAssets(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What {@link #JOIN} is bound to. */
    Map<String, Object> parameters(AuditId audit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("audit", Ids.bytes(audit.value()));
        parameters.put("heard", heardTo(audit));
        parameters.put("today", Date.valueOf(time.today()));
        parameters.put("leftFrom", Date.valueOf(time.today().minusDays(DAYS_AFTER_LAST_DAY)));
        return parameters;
    }

    /** Whether there is anything to look at; cheap, by the primary key of the history. */
    boolean any(Map<String, Object> parameters) {
        return jdbc.sql(ANY).params(parameters).query(Boolean.class).single();
    }

    /** All has been looked at: lines that have settled need not be looked at again. */
    void lookedAt(AuditId audit) {
        long heard = heardTo(audit);
        jdbc.sql("SELECT MAX(id) FROM history WHERE id > :heard AND changed_at < :settled")
                .param("heard", heard)
                .param("settled", Timestamp.from(time.now().minus(SETTLING)))
                .query((row, n) -> row.getLong(1))
                .optional()
                .filter(settled -> settled > heard)
                .ifPresent(settled -> jdbc.sql("UPDATE audit SET heard_to = :settled WHERE id = :audit")
                        .param("settled", settled)
                        .param("audit", Ids.bytes(audit.value()))
                        .update());
    }

    private long heardTo(AuditId audit) {
        return jdbc.sql("SELECT heard_to FROM audit WHERE id = ?")
                .param(Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }
}

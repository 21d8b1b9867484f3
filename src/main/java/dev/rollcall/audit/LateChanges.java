package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Late changes of audits: what the register changed in their scope while they were running. Written in sets, by comparing
 * what the items expect with what the register says now; so what has been noted once is not found again.
 */
@Repository
class LateChanges {

    private static final String NOBODY = "x'00000000000000000000000000000000'";
    private static final String DIFFERS = "(COALESCE(" + ExpectedItems.HOLDER + ", " + NOBODY
            + ") <> COALESCE(i.holder_id, " + NOBODY + ") OR COALESCE(" + ExpectedItems.PLACE + ", " + NOBODY
            + ") <> COALESCE(i.location_id, " + NOBODY + ") OR a.status <> i.status)";

    /** Nobody has been seen with it or has accounted for it yet. */
    private static final String OPEN = "(i.outcome IS NULL OR i.outcome IN ('DEFERRED', 'NOT_FOUND', 'EXCLUDED'))";

    private static final String HOLDER_LEFT = "(i.method IN ('ASK', 'DEFER') AND " + OPEN
            + " AND (p.status = 'LEFT' OR p.last_day < :today) AND NOT EXISTS (SELECT 1 FROM late_change n"
            + " WHERE n.audit_id = i.audit_id AND n.asset_id = i.asset_id AND n.what = 'HOLDER_LEFT'"
            + " AND n.holder_from = i.holder_id))";

    /** Excluded by a person stays so; what is reported missing or stolen is for the evidence to decide. */
    private static final String CHANGED =
            " FROM asset a " + TouchedAssets.JOIN + """

            JOIN audit_item i ON i.audit_id = :audit AND i.asset_id = a.id
            LEFT JOIN asset pa ON pa.id = a.parent_id
            LEFT JOIN person p ON p.id = i.holder_id
            WHERE a.status NOT IN ('MISSING', 'STOLEN')
              AND (i.outcome IS NULL OR i.outcome NOT IN ('EXCLUDED', 'CANCELLED') OR i.method = 'NOT_LOOKED_FOR')
              AND (""" + DIFFERS + " OR " + HOLDER_LEFT + ")";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    LateChanges(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    boolean isAnyChanged(Map<String, Object> touched) {
        return jdbc.sql("SELECT CASE WHEN EXISTS (SELECT 1" + CHANGED + ") THEN 1 ELSE 0 END")
                .params(touched)
                .query(Boolean.class)
                .single();
    }

    void noteChanged(Map<String, Object> touched) {
        jdbc.sql("""
                        INSERT INTO late_change (audit_id, asset_id, what, answered, holder_from, holder_to, location_from,
                          location_to, status_from, status_to, history_id, changed_at, noted_at)
                        SELECT i.audit_id, i.asset_id, CASE WHEN """ + DIFFERS
                        + " THEN 'CHANGED' ELSE 'HOLDER_LEFT' END, CASE WHEN " + OPEN
                        + " THEN FALSE ELSE TRUE END, i.holder_id, " + ExpectedItems.HOLDER + ", i.location_id, "
                        + ExpectedItems.PLACE
                        + ", i.status, a.status, t.history_id, COALESCE(t.changed_at, :now), :now" + CHANGED)
                .params(touched)
                .param("now", now())
                .update();
    }

    /** Those that were added to the items just now. */
    void noteAdded(Map<String, Object> touched) {
        jdbc.sql("""
                        INSERT INTO late_change (audit_id, asset_id, what, answered, holder_to, location_to, status_to,
                          history_id, changed_at, noted_at)
                        SELECT i.audit_id, i.asset_id, 'ADDED', FALSE, i.holder_id, i.location_id, i.status, t.history_id,
                               COALESCE(t.changed_at, :now), :now
                        FROM audit_item i JOIN asset a ON a.id = i.asset_id
                        """ + TouchedAssets.JOIN + """

                        WHERE i.audit_id = :audit AND i.added_late = TRUE AND NOT EXISTS (SELECT 1 FROM late_change n
                          WHERE n.audit_id = i.audit_id AND n.asset_id = i.asset_id)""")
                .params(touched)
                .param("now", now())
                .update();
    }

    /** Number of the newest, 0 without any. */
    long newest() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM late_change")
                .query(Long.class)
                .single();
    }

    List<AssetId> assetsAfter(AuditId audit, long after) {
        return jdbc.sql("SELECT DISTINCT asset_id FROM late_change WHERE audit_id = :audit AND id > :after")
                .param("audit", Ids.bytes(audit.value()))
                .param("after", after)
                .query((row, n) -> new AssetId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(time.now());
    }
}

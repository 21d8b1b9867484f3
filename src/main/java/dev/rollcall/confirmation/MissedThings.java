package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/**
 * What is said of a thing that is being looked for, as SQL over its open case, m. Whoever reported it is not asked about it
 * again, and nobody is chased for nothing else.
 */
final class MissedThings {

    static final String COLUMNS = """
            m.how AS missed_how, m.opened_at AS missed_since, m.finding_id AS missed_in,
            COALESCE(mp.display_name, NULLIF(m.reported_by, '')) AS missed_by""";

    /** Of confirmation {@code c}. */
    static final String NOT_SAID_ALREADY =
            "(m.id IS NULL OR m.reported_by_key IS NULL OR m.reported_by_key <> c.subject_key)";

    private static final String OPEN = "m.asset_id = %s.asset_id AND m.state <> 'CLOSED'";

    /** Confirmation {@code c} asks for something that nobody looks for, or for nothing in particular. */
    static final String ASKS_FOR_MORE = """
            (NOT EXISTS (SELECT 1 FROM audit_item i JOIN missing_case m ON %1$s
                         WHERE i.audit_id = c.audit_id AND i.holder_id = c.person_id AND i.method IN ('ASK', 'DEFER'))
             OR EXISTS (SELECT 1 FROM audit_item i
                        WHERE i.audit_id = c.audit_id AND i.holder_id = c.person_id AND i.method IN ('ASK', 'DEFER')
                          AND (i.outcome IS NULL OR i.outcome NOT IN ('EXCLUDED', 'CANCELLED'))
                          AND NOT EXISTS (SELECT 1 FROM missing_case m WHERE %1$s))
             OR EXISTS (SELECT 1 FROM hand_over h WHERE h.confirmation_id = c.id AND h.state = 'ASKED'
                          AND NOT EXISTS (SELECT 1 FROM missing_case m WHERE %2$s)))""".formatted(OPEN.formatted("i"), OPEN.formatted("h"));

    private MissedThings() {}

    /** @param of alias of a table with asset_id */
    static String join(String of) {
        return "LEFT JOIN missing_case m ON " + OPEN.formatted(of)
                + " LEFT JOIN person mp ON mp.subject_key = m.reported_by_key";
    }

    /** Null for what nobody misses. */
    static String told(ResultSet row, CompanyTime time) throws SQLException {
        Timestamp since = row.getTimestamp("missed_since");
        if (since == null) {
            return null;
        }
        String day = DayText.of(time.dayOf(since.toInstant()));
        if (row.getBytes("missed_in") != null) {
            return "Looked for since " + day;
        }
        String how = row.getString("missed_how");
        String by = row.getString("missed_by");
        String what = how.equals("NOT_FOUND") ? "missing" : how.toLowerCase(java.util.Locale.ROOT);
        return "Reported " + what + " on " + day + (by == null ? "" : " by " + by);
    }
}

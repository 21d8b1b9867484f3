package dev.rollcall.missing;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears when a missing device has reported in, which imports write in bulk. It says that the device runs and not where it
 * is: an open case notes it and IT hears of it; a closed one is opened again, to be decided anew.
 */
@Component
class HearingCheckIns {

    private static final int CHUNK = 100;

    private static final String NEW = """
            SELECT c.id, a.last_check_in_at, a.last_check_in_user FROM missing_case c JOIN asset a ON a.id = c.asset_id
            WHERE a.last_check_in_at > COALESCE(c.check_in_heard_at, c.opened_at)
              AND (c.state <> 'CLOSED' OR (a.last_check_in_at > c.closed_at AND c.ending NOT IN ('FOUND', 'RECOVERED')
                   AND NOT EXISTS (SELECT 1 FROM missing_case d WHERE d.asset_id = c.asset_id AND d.id > c.id)))
            ORDER BY c.id LIMIT 100""";

    private final MissingCases cases;
    private final Reopening reopening;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Days days;
    private final CompanyTime time;

    HearingCheckIns(
            MissingCases cases, Reopening reopening, Timeline timeline, JdbcClient jdbc, Days days, CompanyTime time) {
        this.cases = cases;
        this.reopening = reopening;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.days = days;
        this.time = time;
    }

    /** One bounded round; gives whether there may be more. */
    @Transactional
    boolean some() {
        record CheckIn(UUID id, Timestamp at, String user) {}
        List<CheckIn> found = jdbc.sql(NEW)
                .query((row, n) -> new CheckIn(Ids.uuid(row.getBytes(1)), row.getTimestamp(2), row.getString(3)))
                .list();
        for (CheckIn one : found) {
            MissingCase item = cases.lock(new CaseId(one.id())).orElseThrow();
            jdbc.sql("UPDATE missing_case SET check_in_heard_at = ?, told_at = NULL WHERE id = ?")
                    .params(one.at(), Ids.bytes(one.id()))
                    .update();
            hear(
                    item,
                    "the device reported in on "
                            + DayText.of(time.dayOf(one.at().toInstant()))
                            + (one.user() == null ? "" : ", used by " + one.user()));
        }
        return found.size() == CHUNK;
    }

    private void hear(MissingCase one, String what) {
        if (one.isOpen()) {
            timeline.note(one.id(), "Sign of life: " + what);
            return;
        }
        reopening.prepare(one, what);
        cases.moveTo(one.id(), CaseState.DECIDING, days.due(one), CaseState.CLOSED);
        reopening.start(one);
    }
}

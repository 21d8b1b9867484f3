package dev.rollcall.evidence.files;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.files.ReportFile.State;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The state of each report's file, at most one an audit. Nodes claim what waits by compare-and-set. */
@Repository
@Transactional
public class ReportFiles {

    /** Whoever makes a file and gives no sign of life for so long has died. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ReportFile> find(AuditId audit) {
        return jdbc.sql("SELECT * FROM report_file WHERE audit_id = ?")
                .param(id(audit))
                .query((row, n) -> new ReportFile(
                        State.valueOf(row.getString("state")),
                        row.getLong("rows_done"),
                        row.getLong("rows_total"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    /** Has it made, anew where there is one; does nothing while it is being made. */
    public void order(AuditId audit) {
        if (find(audit).filter(ReportFile::isBusy).isEmpty()) {
            forget(audit);
            jdbc.sql("INSERT INTO report_file (audit_id, state, rows_done, rows_total, changed_at)"
                            + " VALUES (?, 'WAITING', 0, 0, ?)")
                    .params(id(audit), now())
                    .update();
        }
    }

    /** The next to be made, which is the caller's from now on. */
    Optional<AuditId> claim() {
        Timestamp dead = Timestamp.from(clock.instant().minus(LEASE));
        String free = "(state = 'WAITING' OR (state = 'MAKING' AND changed_at < ?))";
        return jdbc
                .sql("SELECT audit_id FROM report_file WHERE " + free + " ORDER BY changed_at")
                .param(dead)
                .query((row, n) -> new AuditId(Ids.uuid(row.getBytes(1))))
                .list()
                .stream()
                .filter(audit ->
                        jdbc.sql("UPDATE report_file SET state = 'MAKING', changed_at = ? WHERE audit_id = ? AND "
                                                + free)
                                        .params(now(), id(audit), dead)
                                        .update()
                                == 1)
                .findFirst();
    }

    void progress(AuditId audit, long done, long total) {
        jdbc.sql("UPDATE report_file SET rows_done = ?, rows_total = ?, changed_at = ? WHERE audit_id = ?")
                .params(done, total, now(), id(audit))
                .update();
    }

    void end(AuditId audit, State state) {
        jdbc.sql("UPDATE report_file SET state = ?, changed_at = ? WHERE audit_id = ? AND state = 'MAKING'")
                .params(state.name(), now(), id(audit))
                .update();
    }

    void forgetOld() {
        Instant old = clock.instant().minus(ReportFile.KEPT);
        List<AuditId> ended = jdbc.sql(
                        "SELECT audit_id FROM report_file WHERE state IN ('READY', 'FAILED') AND changed_at < ?")
                .param(Timestamp.from(old))
                .query((row, n) -> new AuditId(Ids.uuid(row.getBytes(1))))
                .list();
        ended.forEach(this::forget);
    }

    private void forget(AuditId audit) {
        jdbc.sql("DELETE FROM report_file_piece WHERE audit_id = ?")
                .param(id(audit))
                .update();
        jdbc.sql("DELETE FROM report_file WHERE audit_id = ?").param(id(audit)).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] id(AuditId audit) {
        return Ids.bytes(audit.value());
    }
}

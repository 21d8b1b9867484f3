package dev.rollcall.imports;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All imports. A state is left by compare-and-set only, so that of two clicks one counts. */
@Repository
public class ImportRuns {

    /** Whoever uploaded it is named as people name them now; a name is kept of accounts and tokens that are nobody's alone. */
    private static final String SELECT = "SELECT r.*, COALESCE(p.display_name, NULLIF(r.uploaded_by, ''),"
            + " 'a person since erased') AS uploader FROM import_run r LEFT JOIN person p ON p.id = r.uploader_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<ImportRun> find(ImportId id) {
        return jdbc.sql(SELECT + "WHERE r.id = ?")
                .param(Ids.bytes(id.value()))
                .query(ImportRuns::run)
                .optional();
    }

    /** One page, newest first. */
    public List<ImportRun> page(int offset, int size) {
        return jdbc.sql(SELECT + "ORDER BY r.created_at DESC, r.id DESC LIMIT ? OFFSET ?")
                .params(size, offset)
                .query(ImportRuns::run)
                .list();
    }

    public int count() {
        return jdbc.sql("SELECT COUNT(*) FROM import_run").query(Integer.class).single();
    }

    void add(ImportRun run, byte[] sha256) {
        jdbc.sql("""
                INSERT INTO import_run (id, version, entity_id, subject, licence_id, format, source, file_name, file_sha256, state,
                  mapping, fill_gaps_only, reversals_accepted, rows_total, rows_staged, rows_applied, uploaded_by,
                  uploader_id, created_at)
                VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?, 0, 0, ?, ?, ?)""")
                .params(
                        Ids.bytes(run.id().value()),
                        Ids.bytes(run.entityId()),
                        run.subject().name(),
                        Ids.bytes(run.licenceId()),
                        run.layout(),
                        run.source().name(),
                        run.fileName(),
                        sha256,
                        run.state().name(),
                        Json.of(run.mapping()),
                        run.fillGapsOnly(),
                        run.rowsTotal(),
                        run.uploader() == null ? run.uploadedBy() : "",
                        Ids.bytes(run.uploader()),
                        Timestamp.from(run.createdAt()))
                .update();
    }

    /** From one state to the next; false when it was no longer in the first. */
    boolean move(ImportId id, ImportState from, ImportState to) {
        return jdbc.sql("UPDATE import_run SET state = ?, version = version + 1 WHERE id = ? AND state = ?")
                        .params(to.name(), Ids.bytes(id.value()), from.name())
                        .update()
                == 1;
    }

    /** Its rows are read from now on, from the first one. */
    boolean mapped(ImportId id, ImportState from, Mapping mapping, SourceSystem source) {
        return jdbc.sql("UPDATE import_run SET mapping = ?, source = ?, state = 'STAGING', rows_staged = 0,"
                                + " version = version + 1 WHERE id = ? AND state = ?")
                        .params(Json.of(mapping), source.name(), Ids.bytes(id.value()), from.name())
                        .update()
                == 1;
    }

    void staged(ImportId id, int rows) {
        jdbc.sql("UPDATE import_run SET rows_staged = rows_staged + ?, version = version + 1 WHERE id = ?")
                .params(rows, Ids.bytes(id.value()))
                .update();
    }

    boolean confirmed(ImportId id, ApplyMode mode, boolean reversalsAccepted) {
        return jdbc.sql("UPDATE import_run SET state = 'APPLYING', apply_mode = ?, reversals_accepted = ?,"
                                + " version = version + 1 WHERE id = ? AND state = 'PREVIEW'")
                        .params(mode.name(), reversalsAccepted, Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    void refused(ImportId id, String reason) {
        jdbc.sql("UPDATE import_run SET state = 'REFUSED', refusal = ?, version = version + 1 WHERE id = ?")
                .params(reason, Ids.bytes(id.value()))
                .update();
    }

    void applied(ImportId id, int rows) {
        jdbc.sql(
                        "UPDATE import_run SET state = 'APPLIED', rows_applied = ?, applied_at = ?, version = version + 1 WHERE id = ?")
                .params(rows, Timestamp.from(clock.instant()), Ids.bytes(id.value()))
                .update();
    }

    /** Noted in a transaction of its own, so that pages see it while the application is still open. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void showProgress(ImportId id, int rows) {
        progress(id, rows);
    }

    /** How many rows the running application has come to, as seen from outside its transaction. */
    public int progress(ImportId id) {
        return jdbc.sql("SELECT rows_done FROM import_progress WHERE import_id = ?")
                .param(Ids.bytes(id.value()))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void progress(ImportId id, int rows) {
        int known = jdbc.sql("UPDATE import_progress SET rows_done = ? WHERE import_id = ?")
                .params(rows, Ids.bytes(id.value()))
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO import_progress (import_id, rows_done) VALUES (?, ?)")
                    .params(Ids.bytes(id.value()), rows)
                    .update();
        }
    }

    private static ImportRun run(ResultSet rs, int number) throws SQLException {
        Timestamp applied = rs.getTimestamp("applied_at");
        String mode = rs.getString("apply_mode");
        return new ImportRun(
                new ImportId(Ids.uuid(rs.getBytes("id"))),
                Ids.uuid(rs.getBytes("entity_id")),
                Subject.valueOf(rs.getString("subject")),
                Ids.uuid(rs.getBytes("licence_id")),
                rs.getString("format"),
                SourceSystem.valueOf(rs.getString("source")),
                rs.getString("file_name"),
                ImportState.valueOf(rs.getString("state")),
                Json.mapping(rs.getString("mapping")),
                rs.getBoolean("fill_gaps_only"),
                mode == null ? null : ApplyMode.valueOf(mode),
                rs.getBoolean("reversals_accepted"),
                rs.getInt("rows_total"),
                rs.getInt("rows_staged"),
                rs.getInt("rows_applied"),
                rs.getString("refusal"),
                rs.getString("uploader"),
                Ids.uuid(rs.getBytes("uploader_id")),
                rs.getTimestamp("created_at").toInstant(),
                applied == null ? null : applied.toInstant());
    }

    Instant now() {
        return clock.instant();
    }
}

package dev.rollcall.history;

import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes history, in the transaction of the change itself. Used by every module that changes a record of the register. */
@Service
public class RecordingChanges {

    private static final String INSERT = """
            INSERT INTO history (subject_type, subject_id, field, old_value, new_value, cause, cause_ref,
                                 author_kind, author_key, author_name, reason, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RecordingChanges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Changes of one record; those that change nothing are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SubjectType type, UUID subject, Collection<Change> changes, Cause cause, Author author) {
        record(type, List.of(new Changed(subject, List.copyOf(changes))), cause, author);
    }

    /** Changes of many records by one cause, in batches. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SubjectType type, Collection<Changed> changed, Cause cause, Author author) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows = changed.stream()
                .flatMap(one -> one.changes().stream()
                        .filter(Change::isReal)
                        .map(change -> row(type, one.subject(), change, cause, author, now)))
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    private static Object[] row(
            SubjectType type, UUID subject, Change change, Cause cause, Author author, Timestamp now) {
        return new Object[] {
            type.name(),
            Ids.bytes(subject),
            change.field(),
            cut(change.from()),
            cut(change.to()),
            cause.kind().name(),
            cause.ref(),
            author.kind().name(),
            Ids.bytes(author.key()),
            author.name(),
            cut(cause.reason()),
            now
        };
    }

    private static String cut(String text) {
        return text == null || text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }

    /**
     * The changes of one record.
     *
     * @param subject id of the record
     * @param changes its fields
     */
    public record Changed(UUID subject, List<Change> changes) {}
}

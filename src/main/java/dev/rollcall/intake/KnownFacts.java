package dev.rollcall.intake;

import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which event each field of a record was last taken from. An event says a field anew only where it happened after that one,
 * and after the last change by anybody else; so the same events end in the same state in any order.
 */
@Repository
class KnownFacts {

    private final JdbcClient jdbc;

    KnownFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the event is the latest that speaks of the field; notes it then. The same event again is.
     *
     * @param labels as the history calls what the field consists of
     */
    boolean isLatest(SubjectType type, UUID subject, String field, Collection<String> labels, Origin origin) {
        return !isChangedSince(type, subject, labels, origin.event().time()) && isLatest(subject, field, origin);
    }

    /** The same for what has no history of its fields. */
    boolean isLatest(UUID subject, String field, Origin origin) {
        String known = jdbc.sql("SELECT event_order FROM known_fact WHERE subject_id = ? AND field = ?")
                .params(Ids.bytes(subject), field)
                .query(String.class)
                .optional()
                .orElse(null);
        if (known != null && known.compareTo(origin.order()) > 0) {
            return false;
        }
        if (known == null) {
            jdbc.sql("INSERT INTO known_fact (event_order, subject_id, field) VALUES (?, ?, ?)")
                    .params(origin.order(), Ids.bytes(subject), field)
                    .update();
        } else {
            jdbc.sql("UPDATE known_fact SET event_order = ? WHERE subject_id = ? AND field = ?")
                    .params(origin.order(), Ids.bytes(subject), field)
                    .update();
        }
        return true;
    }

    private boolean isChangedSince(SubjectType type, UUID subject, Collection<String> labels, Instant time) {
        return jdbc.sql("SELECT COUNT(*) FROM history WHERE subject_type = :type AND subject_id = :subject"
                                + " AND field IN (:labels) AND cause <> 'EVENT' AND changed_at > :time")
                        .param("type", type.name())
                        .param("subject", Ids.bytes(subject))
                        .param("labels", labels)
                        .param("time", Timestamp.from(time))
                        .query(Long.class)
                        .single()
                > 0;
    }
}

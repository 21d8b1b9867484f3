package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks how the licences of an audit came out; the first outcome stands. */
@Service
@Transactional
public class MarkingLicences {

    public static final String VERIFIED = "VERIFIED";
    public static final String DIFFERENCES = "DIFFERENCES";
    public static final String NO_ANSWER = "NO_ANSWER";
    public static final String CANCELLED = "CANCELLED";

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    MarkingLicences(JdbcClient jdbc, CompanyTime time, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.time = time;
    }

    public void mark(AuditId audit, UUID licence, String outcome) {
        jdbc.sql("UPDATE audit_licence SET outcome = ?, settled_at = ? WHERE audit_id = ? AND licence_id = ?"
                        + " AND outcome IS NULL")
                .params(outcome, Timestamp.from(time.now()), Ids.bytes(audit.value()), Ids.bytes(licence))
                .update();
        events.publishEvent(new LicenceMarked(audit, licence));
    }
}

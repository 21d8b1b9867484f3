package dev.rollcall.locate;

import dev.rollcall.audit.AuditDatesMoved;
import dev.rollcall.values.Ids;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the last day of counts and searches that are open when the days of their audit move. */
@Component("movingDueOfCounts")
class MovingDue {

    private static final List<String> OPEN = List.of("PREPARED", "OPEN", "RECOUNT");

    private final JdbcClient jdbc;

    MovingDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AuditDatesMoved moved) {
        for (String table : List.of("room_count", "asset_search")) {
            jdbc.sql("UPDATE " + table + " SET due = :due, version = version + 1"
                            + " WHERE audit_id = :audit AND state IN (:open) AND due <> :due")
                    .param("due", moved.dates().countBy())
                    .param("audit", Ids.bytes(moved.auditId().value()))
                    .param("open", OPEN)
                    .update();
        }
    }
}

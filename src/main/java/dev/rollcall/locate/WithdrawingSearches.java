package dev.rollcall.locate;

import dev.rollcall.audit.ChangesTakenUp;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody goes on looking for what, as the register says by now, somebody can be asked about or a count will show. */
@Component
class WithdrawingSearches {

    private static final String NO_LONGER = """
            audit_id = :audit AND state = 'OPEN' AND EXISTS (SELECT 1 FROM audit_item i
              WHERE i.audit_id = asset_search.audit_id AND i.asset_id = asset_search.asset_id AND i.method <> 'LOCATE')""";

    private final JdbcClient jdbc;
    private final LocateProcess process;
    private final CompanyTime time;

    WithdrawingSearches(JdbcClient jdbc, LocateProcess process, CompanyTime time) {
        this.jdbc = jdbc;
        this.process = process;
        this.time = time;
    }

    @EventListener
    void on(ChangesTakenUp taken) {
        byte[] audit = Ids.bytes(taken.auditId().value());
        List<String> instances = jdbc.sql("SELECT process_instance_id FROM asset_search WHERE " + NO_LONGER)
                .param("audit", audit)
                .query(String.class)
                .list();
        if (!instances.isEmpty()) {
            jdbc.sql("UPDATE asset_search SET state = 'WITHDRAWN', ended_at = :now, process_ended = TRUE,"
                            + " version = version + 1 WHERE " + NO_LONGER)
                    .param("now", Timestamp.from(time.now()))
                    .param("audit", audit)
                    .update();
            process.endAll(instances, SearchState.WITHDRAWN.name());
        }
    }
}

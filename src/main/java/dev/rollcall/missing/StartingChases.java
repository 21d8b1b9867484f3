package dev.rollcall.missing;

import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the processes of new cases, so many in a transaction; locked rows make sure that of two nodes one does it. */
@Component
class StartingChases {

    private static final int CHUNK = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MissingCaseProcess process;

    StartingChases(JdbcClient jdbc, JdbcTemplate batches, MissingCaseProcess process) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.process = process;
    }

    /** One chunk; gives whether there may be more. */
    @Transactional
    boolean some() {
        List<byte[]> found = jdbc.sql(
                        "SELECT id FROM missing_case WHERE process_instance_id IS NULL AND state <> 'CLOSED'"
                                + " ORDER BY id LIMIT " + CHUNK)
                .query((row, n) -> row.getBytes(1))
                .list();
        if (found.isEmpty()) {
            return false;
        }
        Map<CaseId, Boolean> waiting = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT id, incident, process_instance_id FROM missing_case WHERE id IN (:found) ORDER BY id FOR UPDATE")
                .param("found", found)
                .query(row -> {
                    if (row.getString("process_instance_id") == null) {
                        waiting.put(new CaseId(Ids.uuid(row.getBytes("id"))), row.getBoolean("incident"));
                    }
                });
        List<Object[]> started = new ArrayList<>();
        process.start(waiting).forEach((id, instance) -> started.add(new Object[] {instance, Ids.bytes(id.value())}));
        batches.batchUpdate("UPDATE missing_case SET process_instance_id = ? WHERE id = ?", started);
        return found.size() == CHUNK;
    }
}

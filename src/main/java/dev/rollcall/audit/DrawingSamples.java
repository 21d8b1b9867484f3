package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves of the items of an audit those that its sample draws. The population is all that would be verified. */
@Component
class DrawingSamples {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;

    DrawingSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void draw(AuditId audit, Sample sample) {
        byte[] id = Ids.bytes(audit.value());
        List<UUID> population = jdbc.sql(
                        "SELECT asset_id FROM audit_item WHERE audit_id = :audit AND method NOT IN (:excluded)")
                .param("audit", id)
                .param(
                        "excluded",
                        Arrays.stream(Method.values())
                                .filter(Method::excludes)
                                .map(Method::name)
                                .toList())
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
        List<UUID> drawn = sample.draw(population);
        for (int from = 0; from < drawn.size(); from += CHUNK) {
            jdbc.sql("UPDATE audit_item SET drawn = TRUE WHERE audit_id = :audit AND asset_id IN (:assets)")
                    .param("audit", id)
                    .param(
                            "assets",
                            drawn.subList(from, Math.min(drawn.size(), from + CHUNK)).stream()
                                    .map(Ids::bytes)
                                    .toList())
                    .update();
        }
        jdbc.sql("DELETE FROM audit_item WHERE audit_id = :audit AND drawn = FALSE")
                .param("audit", id)
                .update();
        jdbc.sql("UPDATE audit SET sample_population = :population WHERE id = :audit")
                .param("population", population.size())
                .param("audit", id)
                .update();
    }
}

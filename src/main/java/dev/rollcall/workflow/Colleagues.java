package dev.rollcall.workflow;

import dev.rollcall.values.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those to whom a group's task can be handed over: people behind accounts of IT staff, administrators and approvers. */
@Component
public class Colleagues {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Person id → name, by name, at most 200. */
    @Transactional(readOnly = true)
    public Map<UUID, String> colleagues() {
        Map<UUID, String> colleagues = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT person_id, display_name FROM account
                        WHERE person_id IS NOT NULL AND NOT disabled
                          AND (CONCAT(',', roles, ',') LIKE '%,IT,%' OR roles LIKE '%ADMIN%' OR roles LIKE '%APPROVER%')
                        ORDER BY display_name LIMIT :most""")
                .param("most", MOST)
                .query((row, n) -> colleagues.put(Ids.uuid(row.getBytes(1)), row.getString(2)))
                .list();
        return colleagues;
    }
}

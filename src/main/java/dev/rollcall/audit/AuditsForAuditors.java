package dev.rollcall.audit;

import dev.rollcall.access.AuditChoices;
import dev.rollcall.values.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers the latest audits where an administrator binds an auditor's account to one of them. */
@Component
class AuditsForAuditors implements AuditChoices {

    private final JdbcClient jdbc;

    AuditsForAuditors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> all() {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("SELECT id, name FROM audit ORDER BY created_at DESC, id LIMIT 200")
                .query((row, n) -> names.put(Ids.uuid(row.getBytes(1)), row.getString(2)))
                .list();
        return names;
    }
}

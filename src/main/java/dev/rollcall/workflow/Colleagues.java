package dev.rollcall.workflow;

import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those to whom a group's task can be handed over: people behind accounts of its members and of administrators. */
@Component
public class Colleagues {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Person id → name, by name, at most 200, of those who may do the task. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(TaskView task) {
        return named(task.groups().contains(WhoMayWork.IT_STAFF), task.groups().contains(WhoMayWork.APPROVERS));
    }

    /** The same of those who may do what is IT staff's. */
    @Transactional(readOnly = true)
    public Map<UUID, String> staff() {
        return named(true, false);
    }

    private Map<UUID, String> named(boolean staff, boolean approvers) {
        Map<UUID, String> colleagues = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT person_id, display_name FROM account
                        WHERE person_id IS NOT NULL AND NOT disabled
                          AND (""" + Role.ADMIN.heldIn("roles") + """
                               OR :staff AND """ + " " + Role.IT.heldIn("roles") + """
                               OR :approvers AND """ + " "
                        + Role.APPROVER.heldIn("roles") + """
                              )
                        ORDER BY display_name LIMIT :most""")
                .param("staff", staff)
                .param("approvers", approvers)
                .param("most", MOST)
                .query((row, n) -> colleagues.put(Ids.uuid(row.getBytes(1)), row.getString(2)))
                .list();
        return colleagues;
    }
}

package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ColleaguesWebTest {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesNoAuditorForItStaff() {
        account("Ida", "IT");
        account("Aud", "AUDITOR");
        account("App", "APPROVER");

        assertThat(colleagues.of(task(WhoMayWork.IT_STAFF)).values())
                .contains("Ida")
                .doesNotContain("Aud", "App");
    }

    @Test
    void offersApproversWhatTheyMayDo() {
        account("Ida", "IT,MANAGER");
        account("App", "APPROVER,EMPLOYEE");
        account("Ada", "ADMIN");

        assertThat(colleagues.of(task(WhoMayWork.APPROVERS)).values())
                .contains("App", "Ada")
                .doesNotContain("Ida");
    }

    private void account(String name, String roles) {
        jdbc.sql("INSERT INTO account (id, version, user_name, display_name, person_id, roles, must_change_password,"
                        + " disabled, created_at) VALUES (?, 0, ?, ?, ?, ?, FALSE, FALSE, ?)")
                .params(
                        Ids.bytes(Ids.next()),
                        name.toLowerCase(),
                        name,
                        Ids.bytes(Ids.next()),
                        roles,
                        Timestamp.from(Instant.EPOCH))
                .update();
    }

    private static TaskView task(String group) {
        return new TaskView(
                "1", "userTask_x", "x", "x", UUID.randomUUID(), "Do it", null, Set.of(group), Instant.EPOCH, null);
    }
}

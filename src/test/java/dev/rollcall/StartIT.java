package dev.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StartIT {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @Test
    void startsOnAServerThatSpeaksMySqlAtReadCommitted() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getURL()).startsWith("jdbc:mysql:");
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
        assertThat(http.getForEntity("/actuator/health/readiness", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void deploysEveryProcessDecisionAndForm() {
        assertThat(jdbc.sql("SELECT DISTINCT KEY_ FROM ACT_RE_PROCDEF")
                        .query(String.class)
                        .list())
                .contains(
                        "audit",
                        "audit-schedule",
                        "equipment-confirmation",
                        "location-count",
                        "locate-asset",
                        "licence-review",
                        "missing-item-chase",
                        "purchase-intake",
                        "receipt-acknowledgement",
                        "leaver-offboarding",
                        "asset-return",
                        "seat-release",
                        "move-confirmation",
                        "register-import");
        assertThat(jdbc.sql("SELECT DISTINCT KEY_ FROM ACT_RE_DECISION_DEF")
                        .query(String.class)
                        .list())
                .contains(
                        "chase-step",
                        "change-approval",
                        "chase-policy",
                        "licence-usage",
                        "purchase-registration",
                        "leaver-deadline",
                        "verification-method");
        assertThat(jdbc.sql("SELECT DISTINCT KEY_ FROM ACT_RE_CAMFORMDEF")
                        .query(String.class)
                        .list())
                .contains("equipment-confirmation", "count-room", "prepare-audit");
    }
}

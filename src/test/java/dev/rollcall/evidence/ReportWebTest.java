package dev.rollcall.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ReportWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadingReports reports;

    private final UUID audit = Ids.next();

    @BeforeEach
    void anAuditOfThreeItems() {
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, close_by, approved_by, created_at,"
                                + " created_by) VALUES (?, 0, 'Report test', 'CLOSED', FALSE,"
                                + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-01-01', DATE '2026-02-01', 'Ida',"
                                + " TIMESTAMP '2026-01-01 00:00:00', 'Ida')")
                .param(Ids.bytes(audit))
                .update();
        item("VERIFIED", "INDEPENDENT_SCAN", null);
        item("NOT_FOUND", null, null);
        item("EXCLUDED", null, "never looked for");
    }

    @Test
    void theOutcomesSumToTheScope() {
        Report report = reports.read(new AuditId(audit)).orElseThrow();

        assertThat(report.scope()).isEqualTo(3);
        assertThat(report.outcomes()).extracting(Report.Share::count).containsExactly(1L, 1L, 1L);
        assertThat(report.exclusions()).extracting(Report.Share::label).containsExactly("never looked for");
        assertThat(report.grades()).extracting(Report.Share::label).containsExactly("independent scan", "none");
    }

    @Test
    void showsItToThoseWhoMaySeeTheAudit() throws Exception {
        for (Role role : new Role[] {Role.IT, Role.ADMIN, Role.MANAGER, Role.APPROVER}) {
            mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(role)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("never looked for")));
        }
        for (Role role : new Role[] {Role.EMPLOYEE, Role.AUDITOR}) {
            mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(role)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void saysWhenThereIsNoSuchAudit() throws Exception {
        mvc.perform(get("/audits/{id}/report", Ids.next()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
    }

    private void item(String outcome, String grade, String reason) {
        jdbc.sql(
                        "INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, title, status, quantity, method,"
                                + " spot_check, added_late, outcome, grade, outcome_reason) VALUES (0, ?, ?, ?, ?, 'Thing', 'IN_USE', 1,"
                                + " 'COUNT', FALSE, FALSE, ?, ?, ?)")
                .params(
                        Ids.bytes(audit),
                        Ids.bytes(Ids.next()),
                        Ids.bytes(Ids.next()),
                        Ids.bytes(Ids.next()),
                        outcome,
                        grade,
                        reason)
                .update();
    }
}

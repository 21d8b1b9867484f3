package dev.rollcall.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.evidence.files.MakingReportFiles;
import dev.rollcall.evidence.files.ReportFile;
import dev.rollcall.evidence.files.ReportFiles;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class OrderedReportWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReportFiles files;

    @Autowired
    private MakingReportFiles making;

    private ReportRows rows;
    private UUID audit;

    @BeforeEach
    void anAuditOf2001Items() {
        rows = new ReportRows(jdbc, "Large report");
        audit = rows.audit.value();
        jdbc.sql("""
                INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, tag, title, status, quantity, method,
                  spot_check, outcome)
                SELECT 0, i.audit_id, RANDOM_UUID(), i.entity_id, i.kind_id, CONCAT('X-', n.x), 'Thing', i.status, 1, i.method,
                  FALSE, 'VERIFIED'
                FROM audit_item i CROSS JOIN SYSTEM_RANGE(1, 1998) n WHERE i.audit_id = ? AND i.tag = 'M-1'""").param(Ids.bytes(audit)).update();
    }

    @Test
    void makesTheFileInTheBackgroundAndOffersIt() throws Exception {
        mvc.perform(get("/audits/{id}/report.pdf", audit).with(ActingAs.role(Role.IT)))
                .andExpect(status().isConflict());
        mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Make the PDF")));
        mvc.perform(post("/audits/{id}/report/pdf", audit).with(csrf()).with(ActingAs.role(Role.IT)))
                .andExpect(redirectedUrl("/audits/" + audit + "/report"));
        mvc.perform(get("/audits/{id}/report/pdf", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Rows laid out")));

        making.makeOrdered();

        ReportFile file = files.find(rows.audit).orElseThrow();
        assertThat(file.isReady()).isTrue();
        assertThat(file.done()).isEqualTo(file.total()).isGreaterThan(2001);
        mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Download the PDF")));
        byte[] pdf = mvc.perform(get("/audits/{id}/report.pdf", audit).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(pdf).startsWith("%PDF".getBytes());
    }

    @Test
    void ordersOnceAndTellsHowFarItIsByApi() throws Exception {
        mvc.perform(get("/api/v1/audits/{id}/report/pdf", audit).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/api/v1/audits/{id}/report/pdf", audit)
                            .with(csrf())
                            .with(ActingAs.role(Role.IT)))
                    .andExpect(status().isAccepted())
                    .andExpect(jsonPath("$.state").value("WAITING"));
        }
        mvc.perform(get("/api/v1/audits/{id}/report/pdf", audit).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.busy").value(true));
    }

    @Test
    void isNotForThoseWhoSeeFiguresAloneAndTheyNeedNone() throws Exception {
        mvc.perform(post("/audits/{id}/report/pdf", audit).with(csrf()).with(ActingAs.role(Role.MANAGER)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/audits/{id}/report.pdf", audit).with(ActingAs.role(Role.MANAGER)))
                .andExpect(status().isOk());
    }

    @Test
    void deletesTheFileAfterAWhile() {
        files.order(rows.audit);
        making.makeOrdered();
        jdbc.sql("UPDATE report_file SET changed_at = TIMESTAMP '2026-01-01 00:00:00'")
                .update();

        making.makeOrdered();

        assertThat(files.find(rows.audit)).isEmpty();
    }
}

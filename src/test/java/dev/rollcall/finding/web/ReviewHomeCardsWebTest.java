package dev.rollcall.finding.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ReviewHomeCardsWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final UUID audit = Ids.next();
    private final String findings = "/audits/" + audit + "/findings";
    private final String approvals = "/audits/" + audit + "/approvals";

    @BeforeEach
    void anAuditInReview() {
        jdbc.sql("""
                        INSERT INTO audit (id, version, name, state, discovery, scope, created_at, created_by)
                        VALUES (?, 0, 'Cards', 'IN_REVIEW', FALSE, '{"all":[]}', TIMESTAMP '2026-03-02 08:00:00', 'test')
                        """).param(Ids.bytes(audit)).update();
        UUID finding = Ids.next();
        jdbc.sql("""
                        INSERT INTO finding (id, version, audit_id, natural_key, subject_id, finding_kind, severity, due, state, found_at)
                        VALUES (?, 0, ?, 'k', ?, 'NOT_FOUND', 'HIGH', DATE '2026-03-20', 'OPEN', TIMESTAMP '2026-03-14 08:00:00')
                        """)
                .params(Ids.bytes(finding), Ids.bytes(audit), Ids.bytes(Ids.next()))
                .update();
        correction(finding, "ONE");
        correction(finding, "STANDARD");
    }

    @Test
    void sendsItStaffToTheFindingsAndTheCorrections() throws Exception {
        mvc.perform(get("/").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString(findings)))
                .andExpect(content().string(containsString(approvals)));
    }

    @Test
    void sendsApproversToTheCorrectionsAlone() throws Exception {
        mvc.perform(get("/").with(ActingAs.role(Role.APPROVER)))
                .andExpect(content().string(not(containsString(findings))))
                .andExpect(content().string(containsString(approvals)))
                .andExpect(content().string(containsString("<span class=\"count\">1</span>")));
    }

    @Test
    void showsEmployeesNeither() throws Exception {
        mvc.perform(get("/").with(ActingAs.role(Role.EMPLOYEE)))
                .andExpect(content().string(not(containsString(audit.toString()))));
    }

    private void correction(UUID finding, String approval) {
        jdbc.sql("""
                        INSERT INTO correction (id, version, audit_id, finding_id, field, grade, approval, state, proposer_name, proposed_at)
                        VALUES (?, 0, ?, ?, 'status', 'SELF_DECLARED', ?, 'PROPOSED', 'Ben', TIMESTAMP '2026-03-14 08:00:00')
                        """)
                .params(Ids.bytes(Ids.next()), Ids.bytes(audit), Ids.bytes(finding), approval)
                .update();
    }
}

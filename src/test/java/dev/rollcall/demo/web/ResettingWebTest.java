package dev.rollcall.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.access.Role;
import dev.rollcall.demo.MakingSampleCompany;
import dev.rollcall.demo.MakingSampleCompany.State;
import dev.rollcall.demo.SampleCompanyTest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The sample company is made anew; not rolled back, since afterwards all is as it was. */
@SampleCompanyTest
class ResettingWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MakingSampleCompany making;

    @Test
    void everythingIsAsItWasAfterwards() throws Exception {
        Map<String, Long> before = counts();
        byte[] administrator = accountId();
        jdbc.sql("DELETE FROM asset WHERE tag < 'IT-0100'").update();
        jdbc.sql("UPDATE audit SET state = 'CANCELLED'").update();

        mvc.perform(post("/demo/reset").with(ActingAs.role(Role.ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/demo"));

        assertThat(making.state()).isNotEqualTo(State.FAILED);
        mvc.perform(get("/sign-in")).andExpect(redirectedUrl("/demo/making"));
        mvc.perform(get("/demo/making")).andExpect(status().isOk());
        mvc.perform(post("/account/password").with(ActingAs.role(Role.IT)).with(csrf()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        await().atMost(Duration.ofMinutes(3)).until(() -> making.state() == State.READY);
        assertThat(counts()).isEqualTo(before);
        assertThat(accountId()).isNotEqualTo(administrator);
        mvc.perform(get("/demo/making")).andExpect(redirectedUrl("/demo"));
        mvc.perform(get("/sign-in")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButAnAdministratorResets(Role role) throws Exception {
        mvc.perform(post("/demo/reset").with(ActingAs.role(role)).with(csrf())).andExpect(status().isForbidden());
        assertThat(making.state()).isEqualTo(State.READY);
    }

    @Test
    void aResetNeedsATokenOfThisSite() throws Exception {
        mvc.perform(post("/demo/reset").with(ActingAs.role(Role.ADMIN))).andExpect(status().isForbidden());
        assertThat(making.state()).isEqualTo(State.READY);
    }

    /** Rows of each table, but for sessions, and for decisions and their evidence, of which one is taken by chance. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE'"
                                + " AND table_name NOT LIKE 'SPRING_SESSION%' AND table_name NOT IN ('DECISION_RECORD', 'EVIDENCE')")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("SELECT COUNT(*) FROM \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return counts;
    }

    private byte[] accountId() {
        return jdbc.sql("SELECT id FROM account WHERE user_name = 'admin'")
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}

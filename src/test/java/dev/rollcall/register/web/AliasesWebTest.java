package dev.rollcall.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class AliasesWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private UUID anna;
    private String page;

    @BeforeEach
    void annaAndBen() {
        anna = person("Anna Berg", "anna.berg@example.org");
        person("Ben Cole", "ben@example.org");
        page = "/register/people/" + anna;
    }

    @Test
    void areAddedByHandShownWithTheirSourceAndRemovedAndAllOfItIsHistory() throws Exception {
        send("/aliases", "name", " Anna.Old@Example.org ");
        mvc.perform(get(page).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("anna.old@example.org")))
                .andExpect(content().string(containsString("added by hand")));

        send("/aliases/remove", "name", "anna.old@example.org");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM person_alias")
                        .query(Long.class)
                        .single())
                .isZero();
        mvc.perform(get(page).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(not(containsString("added by hand"))));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM history WHERE field = 'alias' AND subject_id = ?")
                        .param(Ids.bytes(anna))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void somebodyElsesNameIsRefused() throws Exception {
        ApiCalls.of(mvc)
                .refused(HttpMethod.POST, "/people/" + anna + "/aliases", "{\"name\": \"ben@example.org\"}", 422)
                .andExpect(jsonPath("$.detail").value(containsString("somebody else")));
        ApiCalls.of(mvc).refused(HttpMethod.POST, "/people/" + anna + "/aliases", "{}", 422);
    }

    @Test
    void theSameByApi() throws Exception {
        ApiCalls api = ApiCalls.of(mvc);
        String aliases = "/people/" + anna + "/aliases";
        api.post(aliases, "{\"name\": \"aberg\"}").andExpect(status().isNoContent());
        api.get(aliases)
                .andExpect(jsonPath("$[0].name").value("aberg"))
                .andExpect(jsonPath("$[0].source").value("added by hand"));
        api.delete(aliases + "?name=aberg").andExpect(status().isNoContent());
        api.get(aliases).andExpect(jsonPath("$").isEmpty());
        api.as(ActingAs.role(Role.EMPLOYEE)).refused(HttpMethod.GET, aliases, "", 403);
    }

    private void send(String path, String field, String value) throws Exception {
        mvc.perform(post(page + path).param(field, value).with(csrf()).with(ActingAs.role(Role.IT)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post(page + path).param(field, value).with(csrf()).with(ActingAs.role(Role.MANAGER)))
                .andExpect(status().isForbidden());
    }

    private UUID person(String name, String email) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO person (id, version, subject_key, display_name, email, person_type, status, reach)"
                        + " VALUES (?, 0, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(id), Ids.bytes(Ids.next()), name, email)
                .update();
        return id;
    }
}

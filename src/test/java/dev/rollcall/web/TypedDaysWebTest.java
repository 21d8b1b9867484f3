package dev.rollcall.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A day that cannot be read costs nobody what they typed beside it. */
@WebTest
class TypedDaysWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAbsenceComesBackWithBothDays() throws Exception {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO person (id, version, subject_key, display_name, person_type, status, reach)"
                        + " VALUES (?, 0, ?, 'Anna', 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(id), Ids.bytes(Ids.next()))
                .update();
        mvc.perform(post("/register/people/" + id + "/absences")
                        .param("firstDay", "2027-03-01")
                        .param("lastDay", "soon")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("typedFirst", "2027-03-01"))
                .andExpect(flash().attribute("typedLast", "soon"));
    }

    @Test
    void aTokenComesBackWithItsName() throws Exception {
        mvc.perform(post("/admin/tokens")
                        .param("name", "Payroll")
                        .param("scope", "people:read")
                        .param("validUntil", "31.3.2027")
                        .with(csrf())
                        .with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("year-month-day")))
                .andExpect(content().string(containsString("Payroll")));
    }
}

package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.WebTest;
import dev.rollcall.access.Links;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class UnlistedThingsWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    Links links;

    @Autowired
    CompanyTime time;

    private UUID laptop;
    private String token;

    @BeforeEach
    void annaIsAskedForALaptop() {
        ConfirmationRows rows = new ConfirmationRows(jdbc);
        UUID anna = rows.person("Anna", null);
        laptop = rows.asset(rows.kind(false), anna, "PF-0A1B2C");
        UUID audit = rows.audit("Autumn", time.today().plusDays(10));
        rows.item(audit, laptop);
        preparing.prepareSome(new AuditId(audit));
        token = links.mint(Links.CONFIRM, new PersonId(anna), null, Duration.ofDays(5));
    }

    @Test
    void aPageThatWasOpenBeforeTakesNothingBackThatItDidNotKnow() throws Exception {
        send(List.of(), "Old phone");
        send(List.of());
        assertThat(standing()).containsExactly("Old phone");
        assertThat(jdbc.sql("SELECT state FROM confirmation")
                        .query(String.class)
                        .single())
                .isEqualTo("DIFFERENCES");
    }

    @Test
    void theReopenedPageShowsWhatWasListed() throws Exception {
        send(List.of(), "Old phone");
        mvc.perform(get("/c/" + token + "/form"))
                .andExpect(jsonPath("$.data.others[0].what").value("Old phone"))
                .andExpect(jsonPath("$.data.others[0].ownership").value("COMPANY"))
                .andExpect(jsonPath("$.data.listed.length()").value(1));
    }

    @Test
    void whatThePageShowedAndWasSentWithoutIsTakenBack() throws Exception {
        send(List.of(), "Old phone", "Spare screen");
        send(listed(), "Spare screen");
        assertThat(standing()).containsExactly("Spare screen");
    }

    @Test
    void theSameThingAgainIsNotASecondOne() throws Exception {
        send(List.of(), "Old phone");
        send(listed(), "Old phone");
        send(List.of(), "Old phone");
        assertThat(standing()).containsExactly("Old phone");
    }

    private List<String> listed() throws Exception {
        String form = mvc.perform(get("/c/" + token + "/form"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.convertValue(
                json.readTree(form).at("/data/listed"),
                json.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private void send(List<String> listed, String... others) throws Exception {
        Map<String, Object> data = Map.of(
                "items", List.of(Map.of("itemId", laptop, "answer", "HAVE")),
                "others",
                        Arrays.stream(others)
                                .map(what -> Map.of("ownership", "COMPANY", "what", what))
                                .toList(),
                "listed", listed);
        mvc.perform(post("/c/" + token + "/answers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(Map.of("submission", UUID.randomUUID(), "data", data))))
                .andExpect(status().isOk());
    }

    private List<String> standing() {
        return jdbc.sql("SELECT kind_text FROM extra_item WHERE withdrawn = FALSE ORDER BY found_at, source_ref")
                .query(String.class)
                .list();
    }
}

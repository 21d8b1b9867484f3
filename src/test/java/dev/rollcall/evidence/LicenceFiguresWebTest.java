package dev.rollcall.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditRates;
import dev.rollcall.audit.AuditStarted;
import dev.rollcall.audit.ScopeWords;
import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Licences in the scope, the progress and the report of an audit. */
@WebTest
class LicenceFiguresWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditRates rates;

    @Autowired
    ScopeWords words;

    private final AuditId audit = AuditId.next();
    private final UUID entity = Ids.next();

    @BeforeEach
    void anAuditAndThreeLicencesInThreeCurrencies() {
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(entity), "Acme figures " + entity)
                .update();
        licence("Figma", "Figma Inc.", "EUR", "1000.00", "2027-01-01");
        licence("Slack", "Salesforce", "USD", "500.00", "2027-06-01");
        licence("Notes", "Nordic", "SEK", "300.00", "2027-01-01");
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by, close_by,"
                                + " created_at, created_by) VALUES (?, 0, 'Audit of figures', 'DRAFT', FALSE,"
                                + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-01-01', DATE '2026-02-01',"
                                + " DATE '2026-02-01', DATE '2026-03-01', TIMESTAMP '2026-01-01 00:00:00', 'test')")
                .param(Ids.bytes(audit.value()))
                .update();
    }

    @Test
    void countsTheLicencesOfTheConditionsWhileTheyAreChosen() throws Exception {
        preview("ALL", "sales", "").andExpect(content().string(containsString("1 licence is covered now.")));
        mvc.perform(post("/audits/" + audit + "/scope/licences/preview")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .param("covers", entity.toString())
                        .param("dueBefore", "2027-02-01"))
                .andExpect(content().string(containsString("2 licences are covered now.")));
        preview("ALL", "", "Nobody Atall").andExpect(content().string(containsString("Nobody on record is called")));
    }

    @Test
    void keepsTheConditionsByTheApi() throws Exception {
        mvc.perform(put("/api/v1/audits/" + audit + "/licence-scope")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"covers\": \"" + entity + "\", \"vendor\": \"Figma\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.licences").value(1));
        assertThat(words.of(audit)).endsWith("and vendor contains Figma").contains("; licences: of Acme figures");
        start();
        assertThat(jdbc.sql("SELECT product FROM audit_licence WHERE audit_id = ?")
                        .param(Ids.bytes(audit.value()))
                        .query(String.class)
                        .list())
                .containsExactly("Figma");
    }

    @Test
    void refusesByTheApiWhatIsOnNoRecord() throws Exception {
        ApiCalls api = ApiCalls.of(mvc);
        String scope = "/audits/" + audit + "/licence-scope";
        api.refused(HttpMethod.PUT, "/audits/" + Ids.next() + "/licence-scope", "{\"covers\": \"ALL\"}", 404);
        api.refused(HttpMethod.PUT, scope, "{\"covers\": \"" + Ids.next() + "\"}", 422)
                .andExpect(jsonPath("$.detail", containsString("No legal entity")));
        api.refused(HttpMethod.PUT, scope, "{\"covers\": \"ALL\", \"vendor\": \"" + "v".repeat(5000) + "\"}", 422)
                .andExpect(jsonPath("$.detail", containsString("200 characters")));
    }

    @Test
    void keepsTheRatesOfItsStart() {
        start();
        jdbc.sql(
                        "UPDATE audit_rate SET rate = 0.5, rated_on = DATE '2026-01-05' WHERE audit_id = ? AND currency = 'USD'")
                .param(Ids.bytes(audit.value()))
                .update();
        assertThat(rates.of(audit).convert(BigDecimal.TEN, "USD")).isEqualByComparingTo("5");
        assertThat(rates.of(audit).rateWords("SEK")).isEqualTo("no rate for SEK");
    }

    @Test
    void standInProgressAndReportWithWhatIsAtStake() throws Exception {
        jdbc.sql("INSERT INTO audit_licence_scope (audit_id, entity_id) VALUES (?, ?)")
                .params(Ids.bytes(audit.value()), Ids.bytes(entity))
                .update();
        start();
        jdbc.sql("UPDATE audit SET state = 'RUNNING' WHERE id = ?")
                .param(Ids.bytes(audit.value()))
                .update();
        jdbc.sql("UPDATE audit_licence SET outcome = 'DIFFERENCES' WHERE audit_id = ? AND product <> 'Slack'")
                .param(Ids.bytes(audit.value()))
                .update();
        gaps("Figma", "EUR", "200.00", "200.00");
        gaps("Notes", "SEK", "30.00", null);

        mvc.perform(get("/audits/" + audit + "/progress").with(ActingAs.role(Role.MANAGER)))
                .andExpect(content().string(containsString("Licences by outcome")))
                .andExpect(content().string(containsString("200.00 EUR")))
                .andExpect(content().string(containsString("1 not counted, no rate")));
        mvc.perform(get("/api/v1/audits/" + audit + "/progress").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.licences.total.items").value(3))
                .andExpect(jsonPath("$.licences.total.open").value(1))
                .andExpect(jsonPath("$.licences.total.outcomes.DIFFERENCES").value(2))
                .andExpect(jsonPath("$.licences.total.money").value(1460.00))
                .andExpect(jsonPath("$.licences.atStake[0].weight").value("SAVING"))
                .andExpect(jsonPath("$.licences.atStake[0].money").value(200.00))
                .andExpect(jsonPath("$.licences.atStake[0].withoutRate").value(1));
        mvc.perform(get("/audits/" + audit + "/report").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("SEK: no rate for SEK")))
                .andExpect(content().string(containsString("USD: 1 USD = 0.92 EUR")))
                .andExpect(content().string(containsString("At stake with licences, a year")));
    }

    private ResultActions preview(String covers, String vendor, String owner) throws Exception {
        return mvc.perform(post("/audits/" + audit + "/scope/licences/preview")
                .with(ActingAs.role(Role.IT))
                .with(csrf())
                .param("covers", covers)
                .param("vendor", vendor)
                .param("owner", owner));
    }

    private void start() {
        events.publishEvent(new AuditStarted(audit, Author.system("test")));
    }

    private void gaps(String product, String currency, String amount, String money) {
        UUID review = Ids.next();
        jdbc.sql(
                        "INSERT INTO licence_review (id, version, audit_id, licence_id, state, due, opened_at) SELECT ?, 0, audit_id,"
                                + " licence_id, 'DECIDE', DATE '2026-02-01', TIMESTAMP '2026-01-01 00:00:00' FROM audit_licence"
                                + " WHERE audit_id = ? AND product = ?")
                .params(Ids.bytes(review), Ids.bytes(audit.value()), product)
                .update();
        jdbc.sql("INSERT INTO review_gap (review_id, gap, weight, figure, amount, currency, money)"
                        + " VALUES (?, 'FEW_ASSIGNED', 'SAVING', 50, ?, ?, ?)")
                .params(Ids.bytes(review), amount, currency, money)
                .update();
    }

    private void licence(String product, String vendor, String currency, String cost, String renews) {
        jdbc.sql(
                        "INSERT INTO licence (id, version, entity_id, product, product_key, match_key, vendor, metric, seats, cost,"
                                + " currency, billing_period, renews_on, reassignable, status, created_at) VALUES (?, 0, ?, ?, ?, ?, ?,"
                                + " 'PER_SEAT', 10, ?, ?, 'YEARLY', ?, TRUE, 'ACTIVE', TIMESTAMP '2026-01-01 00:00:00')")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(entity),
                        product,
                        product.toLowerCase(),
                        product.toLowerCase() + "|",
                        vendor,
                        cost,
                        currency,
                        renews)
                .update();
    }
}

package dev.rollcall.purchase;

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
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.workflow.RunningJobs;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class PurchasesWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MovableClock clock;

    @Autowired
    RunningJobs jobs;

    private PurchaseWorld world;

    @BeforeEach
    void aBuyer() {
        clock.moveTo(Instant.parse("2026-11-24T09:00:00Z"));
        world = PurchaseWorld.in(beans);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void recordsAnOrderAndKeepsWhatWasTypedWhenItCannot() throws Exception {
        asIt(order(
                        "lines[0].kind",
                        world.laptop.toString(),
                        "lines[0].quantity",
                        "2",
                        "lines[0].unitPrice",
                        "1,250.00"))
                .andExpect(status().is3xxRedirection());
        asIt(get("/purchases?q=PO-77"))
                .andExpect(content().string(containsString("PO-77")))
                .andExpect(content().string(containsString("2,500.00 EUR")))
                .andExpect(content().string(containsString("0 of 2")));

        asIt(order("lines[0].quantity", "many", "lines[0].model", "Latitude"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Line 1: choose a kind of thing")))
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("value=\"Latitude\"")));
    }

    @Test
    void saysWhatIsMissingInsteadOfFailing() throws Exception {
        asIt(post("/purchases/new").param("entity", "nobody").param("orderNumber", "PO-1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose the legal entity that ordered")));
        asIt(order("lines[0].kind", "no kind", "lines[0].quantity", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Line 1: choose a kind of thing")));
        json(post("/api/v1/purchases"), "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.entity").exists());
        json(post("/api/v1/purchases/deliveries"), "{}").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void changesAnOrderOnItsPage() throws Exception {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));
        asIt(get("/purchases/" + id + "/edit")).andExpect(content().string(containsString("value=\"950.00\"")));

        asIt(post("/purchases/" + id + "/edit")
                        .param("entity", world.entity.toString())
                        .param("orderNumber", "4711")
                        .param("lines[0].number", "1")
                        .param("lines[0].kind", world.laptop.toString())
                        .param("lines[0].quantity", "3"))
                .andExpect(status().is3xxRedirection());

        assertThat(world.lines.of(id).get(0).ordered()).isEqualTo(3);
        asIt(get("/purchases/" + id)).andExpect(content().string(containsString("Order changed: line 1")));
    }

    @Test
    void answersEachScanAtOnce() throws Exception {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 1), world.line(2, world.mouse, 3));
        asIt(get("/purchases/" + id + "/receive")).andExpect(content().string(containsString("4 more are awaited")));

        scan(id, "{'clientId':'a','code':'S-1','line':'1'}")
                .andExpect(jsonPath("$.result").value("REGISTERED"))
                .andExpect(jsonPath("$.tone").value("good"));
        scan(id, "{'clientId':'b','code':'S-2','line':'1'}")
                .andExpect(jsonPath("$.askOver").value(true));
        scan(id, "{'clientId':'b','code':'S-2','line':'1','over':'SEND_BACK'}")
                .andExpect(jsonPath("$.result").value("SENT_BACK"));
        scan(id, "{'clientId':'c','code':'4006381333931','line':'2'}")
                .andExpect(jsonPath("$.askQuantity").value(true));
        asIt(post("/purchases/" + id + "/count")
                        .param("submission", "d")
                        .param("line", "2")
                        .param("quantity", "3"))
                .andExpect(status().is3xxRedirection());

        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
        asIt(get("/purchases/" + id))
                .andExpect(content().string(containsString("sent back")))
                .andExpect(content().string(not(containsString("Give up the rest"))));
    }

    @Test
    void refusesAScanWithTheReason() throws Exception {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 1));

        scan(id, "{'clientId':'a','code':'N/A'}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.summary").value(containsString("missing serial")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "APPROVER", "AUDITOR", "EMPLOYEE"})
    void isSeenByItStaffAlone(Role role) throws Exception {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 1));
        for (String page : new String[] {"", "/new", "/" + id, "/" + id + "/edit", "/" + id + "/receive"}) {
            mvc.perform(get("/purchases" + page).with(ActingAs.role(role))).andExpect(status().isForbidden());
        }
        mvc.perform(post("/purchases/" + id + "/cancel")
                        .param("reason", "Mine")
                        .with(ActingAs.role(role))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(world.state(id)).isEqualTo(PurchaseState.OPEN);
    }

    @Test
    void programsRecordReceiveAndSendBack() throws Exception {
        String order = """
                {"entity": "%s", "orderNumber": "API-1", "supplier": "Bechtle", "lines":
                 [{"number": 1, "kind": "%s", "quantity": 2, "unitPrice": 900, "warrantyMonths": 24}]}""".formatted(world.entity, world.laptop);
        json(post("/api/v1/purchases"), order)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.details.lines[0].registration").value("ONE_BY_ONE"));
        json(
                        post("/api/v1/purchases/deliveries"),
                        "{\"entity\": \"" + world.entity
                                + "\", \"orderNumber\": \"API-1\", \"pieces\": [{\"submission\": \"1\", \"serial\": \"A-1\"}]}")
                .andExpect(status().isOk());
        PurchaseId id = world.purchases.lock(world.order("API-1")).orElseThrow().purchaseId();
        json(post("/api/v1/purchases/" + id + "/scans"), "{\"submission\": \"2\", \"serial\": \"A-2\"}")
                .andExpect(jsonPath("$.result").value("REGISTERED"));
        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);

        Unit unit = world.units.of(id).get(0);
        json(
                        post("/api/v1/purchases/" + id + "/units/" + unit.id() + "/send-back"),
                        "{\"reason\": \"Broken\", \"replaced\": true}")
                .andExpect(status().isOk());
        asIt(get("/api/v1/purchases/" + id))
                .andExpect(jsonPath("$.purchase.state").value("OPEN"))
                .andExpect(jsonPath("$.details.lines[0].awaited").value(1));
        json(post("/api/v1/purchases/" + id + "/cancel"), "{\"reason\": \"\"}")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aLateDeliveryIsReportedOnceAndForgottenWhenItComes() throws Exception {
        PurchaseId id = world.recording
                .record(
                        new RecordedPurchase(
                                world.order("4711"),
                                null,
                                null,
                                null,
                                java.time.LocalDate.parse("2026-11-27"),
                                null,
                                java.util.List.of(world.line(1, world.laptop, 1))),
                        PurchaseWorld.IT)
                .value();
        run(id, "2026-11-28T09:00:00Z");
        assertThat(world.purchases.find(id).orElseThrow().overdueSince())
                .as("a Saturday")
                .isNull();

        run(id, "2026-11-30T09:00:00Z");
        run(id, "2026-12-01T09:00:00Z");

        assertThat(world.purchases.find(id).orElseThrow().overdueSince()).isEqualTo("2026-11-30");
        asIt(get("/purchases?state=OVERDUE")).andExpect(content().string(containsString("4711")));
        asIt(get("/purchases/" + id)).andExpect(content().string(containsString("Overdue: 1 to come")));

        world.scan(id, "S-1");
        assertThat(world.purchases.find(id).orElseThrow().overdueSince()).isNull();
    }

    private void run(PurchaseId id, String at) {
        clock.moveTo(Instant.parse(at));
        while (jobs.runOne(id.value())) {
            // one after another
        }
    }

    private MockHttpServletRequestBuilder order(String... typed) {
        MockHttpServletRequestBuilder request = post("/purchases/new")
                .param("entity", world.entity.toString())
                .param("orderNumber", "PO-77")
                .param("lines[0].number", "1");
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request;
    }

    private ResultActions scan(PurchaseId id, String body) throws Exception {
        return json(post("/purchases/" + id + "/scans"), body.replace('\'', '"'));
    }

    private ResultActions json(MockHttpServletRequestBuilder request, String body) throws Exception {
        return asIt(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions asIt(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(ActingAs.role(Role.IT)).with(csrf()));
    }
}

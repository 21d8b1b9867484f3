package dev.rollcall.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.ActingAs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** What the cards of the ready-made accounts promise, walked one after another. */
@SampleCompanyTest
@Transactional
class SampleCardsWebTest {

    private static final Pattern CORRECTION =
            Pattern.compile("name=\"ids\" value=\"([^\"]+)\" aria-label=\"([^\"]+)\"");
    private static final Pattern SUBMISSION = Pattern.compile("data-submission=\"([^\"]+)\"");
    private static final Pattern MAIL = Pattern.compile("href=\"(/admin/mailbox/\\d+)\"");
    private static final Pattern MAILED_LINK = Pattern.compile("href=\"http://localhost:8080(/c/[^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SampleAccounts accounts;

    @Autowired
    private SampleLinks links;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAdministratorFollowsALinkFromTheMailboxAndAnswersForWhoeverItWentTo() throws Exception {
        String mail = first(MAIL, page("admin", "/admin/mailbox?q=Reminder"));
        String link = first(MAILED_LINK, page("admin", mail));

        String page = mvc.perform(get(link)).andReturn().getResponse().getContentAsString();
        MockHttpServletResponse answer = answer(link, page, "HAVE", null);

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        String receipt =
                json.readTree(answer.getContentAsString()).get("location").asText();
        assertThat(mvc.perform(get(receipt)).andReturn().getResponse().getContentAsString())
                .contains("Thank you");
    }

    @Test
    void theEmployeeSaysThatTheMonitorIsDamagedAndKeepsTheReceipt() throws Exception {
        RequestPostProcessor emil = as("employee");
        String page = page("employee", "/my/equipment");

        MockHttpServletResponse answer = answer("/my/equipment", page, "HAVE", "Monitor", emil, csrf());

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        String receipt =
                json.readTree(answer.getContentAsString()).get("location").asText();
        assertThat(page("employee", receipt)).contains("Thank you", "amaged");
    }

    @Test
    void theEmployeeCountsARoomThatHeKeeps() throws Exception {
        assertThat(page("employee", "/")).contains("Count rooms");
        String count = links.path("/counts/{keptRoom}").orElseThrow();

        assertThat(scan("employee", count, printerIn("Manchester / Open office"))
                        .get("result")
                        .asText())
                .isEqualTo("EXPECTED");
    }

    @Test
    void theScanListIsWhatLiesInTheStockRoomWithOneStranger() throws Exception {
        String count = links.path("/counts/{berlinShelf}").orElseThrow();
        List<String> results = new ArrayList<>();
        for (String code : new SampleFiles().codes()) {
            results.add(scan("itstaff", count, code).get("result").asText());
        }
        assertThat(results).filteredOn("EXPECTED"::equals).hasSize(9);
        assertThat(results).last().isEqualTo("UNKNOWN");
    }

    @Test
    void aTrolleyAsksInOneQuestionForThoseOfItsChildrenThatNobodyHasScanned() throws Exception {
        String count = links.path("/counts/{trolleyRoom}").orElseThrow();

        JsonNode trolley = scan("itstaff", count, "IT-0222");

        assertThat(trolley.get("children")).hasSize(8);
        for (JsonNode child : trolley.get("children")) {
            assertThat(scan("itstaff", count, "IT-0222").get("children")).contains(child);
            scan("itstaff", count, child.asText());
        }
        assertThat(scan("itstaff", count, "IT-0222").get("children")).isEmpty();
    }

    @Test
    void itStaffSettleTheFindingThatIsOpen() throws Exception {
        String findings = links.path("/audits/{review}/findings").orElseThrow();
        String said = flash(post(findings + "/settle")
                .with(as("itstaff"))
                .with(csrf())
                .param("kind", "UNRECORDED")
                .param("resolution", "CORRECT_REGISTER")
                .param("reason", "Ours, by the invoice"));
        assertThat(said).contains("settled");
    }

    @Test
    void theApproverApprovesTheSwitchAndIsTooSmallForTheServer() throws Exception {
        String approvals = links.path("/audits/{review}/approvals").orElseThrow();

        assertThat(approve("approver", approvals, "Cisco")).isEqualTo("1 approved.");
        assertThat(approve("approver", approvals, "PowerEdge")).contains("above your limit of 5000");
        assertThat(approve("admin", approvals, "PowerEdge")).isEqualTo("1 approved.");
        assertThat(page("admin", approvals)).contains("1 of 2");
    }

    @Test
    void theManagerRemindsSomebodyOfHerLine() throws Exception {
        String answers = links.path("/audits/{running}/answers").orElseThrow();
        Matcher form = Pattern.compile("Frida Keller.*?action=\"([^\"]+/reminder)\"", Pattern.DOTALL)
                .matcher(page("manager", answers + "?state=OPEN"));
        assertThat(form.find()).isTrue();

        assertThat(flash(post(form.group(1)).with(as("manager")).with(csrf()))).contains("A reminder is on its way");
    }

    @Test
    void theAuditorReadsTheReportAndChangesNothing() throws Exception {
        assertThat(page("auditor", links.path("/audits/{closed}/report").orElseThrow()))
                .contains("independent scan", "Scope approved by");
        RequestPostProcessor edith = as("auditor");
        mvc.perform(post(links.path("/audits/{closed}/findings/settle").orElseThrow())
                        .with(edith)
                        .with(csrf())
                        .param("kind", "NOT_FOUND")
                        .param("resolution", "FALSE_ALARM")
                        .param("reason", "No"))
                .andExpect(status().isForbidden());
    }

    private String printerIn(String room) {
        return jdbc.sql("SELECT MIN(a.tag) FROM asset a JOIN place l ON l.id = a.location_id"
                        + " JOIN asset_kind k ON k.id = a.kind_id WHERE l.name = ? AND k.name = 'Printer'")
                .param(room)
                .query(String.class)
                .single();
    }

    private String approve(String userName, String approvals, String what) throws Exception {
        Matcher row = CORRECTION.matcher(page(userName, approvals));
        String id = row.results()
                .filter(one -> one.group(2).contains(what))
                .findFirst()
                .orElseThrow()
                .group(1);
        return flash(post(approvals)
                .with(as(userName))
                .with(csrf())
                .param("ids", id)
                .param("verdict", "APPROVE")
                .param("reason", "Agreed"));
    }

    /** Says the same of everything, but that things of one kind are damaged. */
    private MockHttpServletResponse answer(
            String base, String page, String answer, String damagedKind, RequestPostProcessor... with)
            throws Exception {
        MockHttpServletRequestBuilder form = get(base + "/form");
        for (RequestPostProcessor one : with) {
            form.with(one);
        }
        JsonNode asked =
                json.readTree(mvc.perform(form).andReturn().getResponse().getContentAsString());
        ArrayNode items = json.createArrayNode();
        for (JsonNode item : asked.get("data").get("items")) {
            ObjectNode said = items.addObject().put("itemId", item.get("itemId").asText());
            if (item.get("kind").asText().equals(damagedKind)) {
                said.put("answer", "HAVE_BUT").put("problem", "DAMAGED").put("note", "A scratch");
            } else {
                said.put("answer", answer);
            }
        }
        ObjectNode body = json.createObjectNode().put("submission", first(SUBMISSION, page));
        body.putObject("data").set("items", items);
        MockHttpServletRequestBuilder sent =
                post(base + "/answers").contentType(MediaType.APPLICATION_JSON).content(body.toString());
        for (RequestPostProcessor one : with) {
            sent.with(one);
        }
        return mvc.perform(sent).andReturn().getResponse();
    }

    private JsonNode scan(String userName, String count, String code) throws Exception {
        String body = json.createObjectNode()
                .put("clientId", code + System.nanoTime())
                .put("code", code)
                .toString();
        MockHttpServletResponse response = mvc.perform(post(count + "/scans")
                        .with(as(userName))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return json.readTree(response.getContentAsString());
    }

    private String flash(MockHttpServletRequestBuilder request) throws Exception {
        var flash = mvc.perform(request).andReturn().getFlashMap();
        return String.valueOf(flash.getOrDefault("flash", flash.get("flashError")));
    }

    private String page(String userName, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(as(userName))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private RequestPostProcessor as(String userName) {
        return ActingAs.actor(accounts.actor(userName));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}

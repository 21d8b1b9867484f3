package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@WebTest
class AnsweringWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    EndingConfirmations ending;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Links links;

    @Autowired
    CompanyTime time;

    @Autowired
    TaskService tasks;

    private ConfirmationRows rows;
    private UUID boss;
    private UUID anna;
    private UUID ben;
    private UUID laptop;
    private UUID audit;
    private String token;

    @BeforeEach
    void annaIsAsked() {
        rows = new ConfirmationRows(jdbc);
        boss = rows.person("Boss", null);
        anna = rows.person("Anna", boss);
        ben = rows.person("Ben", boss);
        laptop = rows.asset(rows.kind(false), anna, "PF-0A1B2C");
        audit = rows.audit("Autumn", time.today().plusDays(10));
        rows.item(audit, laptop);
        assertThat(preparing.prepareSome(new AuditId(audit))).isFalse();
        token = links.mint(Links.CONFIRM, new PersonId(anna), null, Duration.ofDays(5));
    }

    @Test
    void asksOncePerPersonWithATaskAndAMail() {
        assertThat(state(anna)).isEqualTo("OPEN");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isEqualTo(1);
        assertThat(mails("confirmation_to_holder", anna)).isEqualTo("1");

        preparing.prepareSome(new AuditId(audit));

        assertThat(rows.one("SELECT COUNT(*) FROM confirmation WHERE audit_id = ?", Ids.bytes(audit)))
                .isEqualTo("1");
    }

    @Test
    void twoAuditsMakeOnePageAndOneMail() throws Exception {
        UUID other = rows.audit("Leased", time.today().plusDays(20));
        rows.item(other, laptop);
        preparing.prepareSome(new AuditId(other));

        assertThat(mails("confirmation_to_holder", anna)).isEqualTo("1");
        mvc.perform(get("/c/" + token + "/form"))
                .andExpect(jsonPath("$.data.items.length()").value(1));
        send(UUID.randomUUID(), Map.of("answer", "HAVE")).andExpect(status().isOk());
        confirmations.flush();
        assertThat(rows.one(
                        "SELECT COUNT(*) FROM confirmation WHERE person_id = ? AND state = 'CONFIRMED'",
                        Ids.bytes(anna)))
                .isEqualTo("2");
        assertThat(rows.one("SELECT COUNT(*) FROM verification WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("1");
    }

    @Test
    void theLinkShowsThePageAndChangesNothing() throws Exception {
        mvc.perform(get("/c/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Do you still have these?")));
        assertThat(state(anna)).isEqualTo("OPEN");
    }

    @Test
    void anAnswerEndsTheTaskAndGivesAReceipt() throws Exception {
        UUID submission = UUID.randomUUID();
        String first = body(send(submission, Map.of("answer", "HAVE")).andExpect(status().isOk()));

        assertThat(state(anna)).isEqualTo("CONFIRMED");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isZero();
        assertThat(rows.one("SELECT grade FROM verification WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("SELF_DECLARED");
        mvc.perform(get(json.readTree(first).get("location").asText()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("I have it")));

        assertThat(body(send(submission, Map.of("answer", "HAVE")).andExpect(status().isOk())))
                .isEqualTo(first);
        assertThat(rows.one("SELECT COUNT(*) FROM submission WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("1");
    }

    @Test
    void anotherAnswerReplacesTheEarlierAndKeepsIt() throws Exception {
        send(UUID.randomUUID(), Map.of("answer", "HAVE"));
        send(UUID.randomUUID(), Map.of("answer", "NOT_HERE", "where", "LOST")).andExpect(status().isOk());

        assertThat(state(anna)).isEqualTo("DIFFERENCES");
        assertThat(rows.one("SELECT COUNT(*) FROM answer WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("2");
        assertThat(rows.one("SELECT answer FROM answer WHERE asset_id = ? AND superseded = FALSE", Ids.bytes(laptop)))
                .isEqualTo("NOT_HERE");
        assertThat(rows.one(
                        "SELECT claim FROM verification WHERE asset_id = ? AND superseded = FALSE", Ids.bytes(laptop)))
                .isEqualTo("NOT_HELD");
    }

    @Test
    void whatIsMissingIsNamedByItsField() throws Exception {
        send(UUID.randomUUID(), Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors['items[0].answer']").exists());
        send(
                        UUID.randomUUID(),
                        Map.of("answer", "LATER", "laterDate", time.today().toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors['items[0].laterDate']").exists());
        assertThat(state(anna)).isEqualTo("OPEN");
    }

    @Test
    void laterIsNotFinal() throws Exception {
        String day = time.today().plusDays(3).toString();
        String receipt = json.readTree(body(send(UUID.randomUUID(), Map.of("answer", "LATER", "laterDate", day))
                        .andExpect(status().isOk())))
                .get("receipt")
                .asText();

        mvc.perform(get("/c/" + token + "/receipts/" + receipt))
                .andExpect(content().string(containsString("Come back then and answer again")));
        assertThat(state(anna)).isEqualTo("OPEN");
        assertThat(rows.one("SELECT deferred_until FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo(day);
    }

    @Test
    void anUnknownOrRevokedLinkHasEnded() throws Exception {
        mvc.perform(get("/c/" + "x".repeat(43))).andExpect(status().isGone());
        links.revokePerson(new PersonId(anna), Links.CONFIRM);
        mvc.perform(get("/c/" + token)).andExpect(status().isGone());
        send(UUID.randomUUID(), Map.of("answer", "HAVE")).andExpect(status().isGone());
    }

    @Test
    void somebodyElsesThingsCannotBeAnswered() throws Exception {
        UUID bens = rows.asset(rows.kind(false), ben, "BEN-12345");
        send(UUID.randomUUID(), Map.of("itemId", bens.toString(), "answer", "NOT_HERE", "where", "LOST"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void closingTakesNoMoreAnswers() throws Exception {
        ending.closeSome(new AuditId(audit));

        assertThat(rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("NO_ANSWER");
        assertThat(tasks.createTaskQuery().taskAssignee(anna.toString()).count())
                .isZero();
        assertThat(ending.open(new AuditId(audit))).isZero();
        send(UUID.randomUUID(), Map.of("answer", "HAVE")).andExpect(status().isGone());
        mvc.perform(get("/c/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("No answer from you has arrived")))
                .andExpect(content().string(containsString("IT now looks for the thing")));
    }

    @Test
    void afterClosingTheLinkSaysOnlyThatTheAnswerHasArrived() throws Exception {
        String receipt = json.readTree(body(send(UUID.randomUUID(), Map.of("answer", "HAVE"))))
                .get("receipt")
                .asText();
        confirmations.flush();
        jdbc.sql("UPDATE audit SET state = 'CLOSING' WHERE id = ?")
                .param(Ids.bytes(audit))
                .update();
        ending.closeSome(new AuditId(audit));

        mvc.perform(get("/c/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString(receipt)))
                .andExpect(content().string(not(containsString("ThinkPad"))));
        mvc.perform(get("/c/" + token + "/receipts/" + receipt)).andExpect(status().isGone());
        mvc.perform(get("/my/equipment").with(ActingAs.actor(actor(anna, Role.EMPLOYEE))))
                .andExpect(content().string(containsString("/my/equipment/receipts/" + receipt)));
    }

    @Test
    void anAnswerSoFarKeepsTheLinkForAnother() throws Exception {
        send(UUID.randomUUID(), Map.of("answer", "HAVE")).andExpect(status().isOk());
        confirmations.flush();
        ending.closeSome(new AuditId(rows.audit("Other", time.today().plusDays(3))));

        mvc.perform(get("/c/" + token)).andExpect(status().isOk());
    }

    @Test
    void withdrawingEndsTheLinkAndSaysSo() throws Exception {
        ending.withdrawSome(new AuditId(audit));

        assertThat(rows.one("SELECT state FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .isEqualTo("WITHDRAWN");
        assertThat(mails("withdrawn_to_holder", anna)).isEqualTo("1");
        mvc.perform(get("/c/" + token)).andExpect(status().isGone());
    }

    @Test
    void proofIsCheckedOnTheServerAndNeverShown() throws Exception {
        UUID phone = rows.asset(rows.kind(true), ben, "SERIAL-9Z8Y");
        rows.item(audit, phone);
        preparing.prepareSome(new AuditId(audit));
        String bens = links.mint(Links.CONFIRM, new PersonId(ben), null, Duration.ofDays(5));

        mvc.perform(get("/c/" + bens + "/form")).andExpect(content().string(not(containsString("9Z8Y"))));
        sendTo(bens, UUID.randomUUID(), phone, Map.of("answer", "HAVE", "serialLast4", "9z8y"))
                .andExpect(status().isOk());
        assertThat(rows.one("SELECT grade FROM verification WHERE asset_id = ?", Ids.bytes(phone)))
                .isEqualTo("PROOF");
        sendTo(bens, UUID.randomUUID(), phone, Map.of("answer", "HAVE", "serialLast4", "0000"));
        assertThat(rows.one(
                        "SELECT CONCAT(grade, ' ', detail) FROM verification WHERE asset_id = ? AND superseded = FALSE",
                        Ids.bytes(phone)))
                .isEqualTo("SELF_DECLARED DIFFERS");
    }

    @Test
    void whatDiffersIsReadOffTheThingAndKept() throws Exception {
        Map<String, Object> differs = Map.of("answer", "HAVE_BUT", "problem", "DIFFERS");
        for (String noDifference : List.of("", "N/A", "x", "pf 0a1b2c")) {
            Map<String, Object> said = new HashMap<>(differs);
            said.put("serialSeen", noDifference);
            send(UUID.randomUUID(), said)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors['items[0].serialSeen']").exists());
        }
        Map<String, Object> read = new HashMap<>(differs);
        read.put("serialSeen", "PF-9Z9Z9Z");
        read.put("modelSeen", "ThinkPad T16");
        send(UUID.randomUUID(), read).andExpect(status().isOk());

        String seen = "PF-9Z9Z9Z ThinkPad T16";
        assertThat(rows.one(
                        "SELECT CONCAT(serial_seen, ' ', model_seen) FROM answer WHERE asset_id = ?",
                        Ids.bytes(laptop)))
                .isEqualTo(seen);
        assertThat(rows.one(
                        "SELECT CONCAT(serial, ' ', model) FROM verification WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo(seen);
        assertThat(rows.one("SELECT payload FROM evidence WHERE kind = 'ANSWERED'"))
                .contains("PF-9Z9Z9Z", "ThinkPad T16");
        mvc.perform(get("/c/" + token + "/form")).andExpect(content().string(containsString("PF-9Z9Z9Z")));
    }

    @Test
    void aNoteTellsWhatDiffersWhereNothingCanBeRead() throws Exception {
        send(UUID.randomUUID(), Map.of("answer", "HAVE_BUT", "problem", "DIFFERS", "note", "A silver one, no label"))
                .andExpect(status().isOk());
    }

    @Test
    void whoeverSaysThatTheSerialDiffersIsNotAskedForItsEnd() throws Exception {
        UUID phone = rows.asset(rows.kind(true), ben, "SERIAL-9Z8Y");
        rows.item(audit, phone);
        preparing.prepareSome(new AuditId(audit));
        String bens = links.mint(Links.CONFIRM, new PersonId(ben), null, Duration.ofDays(5));

        sendTo(
                        bens,
                        UUID.randomUUID(),
                        phone,
                        Map.of("answer", "HAVE_BUT", "problem", "DIFFERS", "serialSeen", "OTHER-1"))
                .andExpect(status().isOk());
    }

    @Test
    void whoeverIsNamedIsAskedOnce() throws Exception {
        String address = rows.one("SELECT email FROM person WHERE id = ?", Ids.bytes(ben));
        Map<String, Object> given = Map.of("answer", "NOT_HERE", "where", "GIVEN", "toWhom", address);
        send(UUID.randomUUID(), given).andExpect(status().isOk());
        send(UUID.randomUUID(), given).andExpect(status().isOk());

        assertThat(state(ben)).isEqualTo("OPEN");
        assertThat(rows.one("SELECT COUNT(*) FROM hand_over WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("1");
        String bens = links.mint(Links.CONFIRM, new PersonId(ben), null, Duration.ofDays(5));
        sendTo(bens, UUID.randomUUID(), laptop, Map.of("answer", "HAVE")).andExpect(status().isOk());
        assertThat(rows.one("SELECT state FROM hand_over WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void nobodyIsMailedAgainWhoSaidThatItIsNotThem() throws Exception {
        UUID phone = rows.asset(rows.kind(false), ben, "BEN-PHONE-2");
        rows.item(audit, phone);
        preparing.prepareSome(new AuditId(audit));
        assertThat(mails("confirmation_to_holder", ben)).isEqualTo("1");
        String bens = links.mint(Links.CONFIRM, new PersonId(ben), null, Duration.ofDays(5));
        mvc.perform(post("/c/" + bens + "/not-me")).andExpect(status().isOk());

        String address = rows.one("SELECT email FROM person WHERE id = ?", Ids.bytes(ben));
        send(UUID.randomUUID(), Map.of("answer", "NOT_HERE", "where", "GIVEN", "toWhom", address))
                .andExpect(status().isOk());

        assertThat(rows.one("SELECT COUNT(*) FROM hand_over WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("1");
        assertThat(mails("confirmation_to_holder", ben)).isEqualTo("1");
    }

    @Test
    void theReceiptSaysAllThatWasSent() throws Exception {
        String receipt = json.readTree(body(send(UUID.randomUUID(), Map.of("answer", "HAVE", "noLongerNeeded", true))
                        .andExpect(status().isOk())))
                .get("location")
                .asText();
        mvc.perform(get(receipt)).andExpect(content().string(containsString("I have it (no longer needed)")));
    }

    @Test
    void absentPeopleAreNeitherAskedNorSilent() {
        UUID phone = rows.asset(rows.kind(false), ben, "BEN-PHONE-1");
        rows.item(audit, phone);
        rows.absent(ben, time.today().minusDays(1), time.today().plusDays(30));
        preparing.prepareSome(new AuditId(audit));

        assertThat(state(ben)).isEqualTo("DEFERRED");
        assertThat(mails("confirmation_to_holder", ben)).isEqualTo("0");
        assertThat(rows.one("SELECT outcome FROM audit_item WHERE asset_id = ?", Ids.bytes(phone)))
                .isEqualTo("DEFERRED");
    }

    @Test
    void aManagerAnswersOnBehalfAndOthersMayNot() throws Exception {
        String path = "/people/" + anna + "/equipment";
        mvc.perform(get(path).with(ActingAs.actor(actor(boss, Role.MANAGER)))).andExpect(status().isOk());
        mvc.perform(get(path).with(ActingAs.actor(actor(ben, Role.EMPLOYEE)))).andExpect(status().isForbidden());

        mvc.perform(post(path + "/answers")
                        .with(csrf())
                        .with(ActingAs.actor(actor(boss, Role.MANAGER)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(UUID.randomUUID(), laptop, Map.of("answer", "HAVE"))))
                .andExpect(status().isOk());
        assertThat(rows.one("SELECT grade FROM verification WHERE asset_id = ?", Ids.bytes(laptop)))
                .isEqualTo("ON_BEHALF");
    }

    @Test
    void thisIsNotMeEndsEveryLinkTellsItAndStopsChasing() throws Exception {
        UUID it = rows.person("It", null);
        rows.account(it, "IT");
        String another = links.mint(Links.CONFIRM, new PersonId(anna), null, Duration.ofDays(5));

        mvc.perform(post("/c/" + token + "/not-me"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thank you for telling us")));

        mvc.perform(get("/c/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Anna"))))
                .andExpect(content().string(not(containsString("Autumn"))));
        mvc.perform(get("/c/" + another)).andExpect(status().isGone());
        send(UUID.randomUUID(), Map.of("answer", "HAVE")).andExpect(status().isGone());
        assertThat(mails("not_me_to_it", it)).isEqualTo("1");
        assertThat(state(anna)).isEqualTo("OPEN");
        assertThat(rows.one("SELECT disowned_at FROM confirmation WHERE person_id = ?", Ids.bytes(anna)))
                .isNotNull();
        assertThat(WrittenEvidence.kinds(jdbc, audit)).contains("DISOWNED");
    }

    @Test
    void everyThingHasAPictureOfItsKind() throws Exception {
        mvc.perform(get("/c/" + token + "/form"))
                .andExpect(jsonPath("$.data.items[0].picture").value("/assets/kinds/laptop.svg"));
        jdbc.sql("UPDATE asset_kind SET icon = 'espresso machine' WHERE id = (SELECT kind_id FROM asset WHERE id = ?)")
                .param(Ids.bytes(laptop))
                .update();
        mvc.perform(get("/c/" + token + "/form"))
                .andExpect(jsonPath("$.data.items[0].picture").value("/assets/kinds/other.svg"));
    }

    private Actor actor(UUID person, Role role) {
        return new Actor(UUID.randomUUID(), person, UUID.randomUUID(), "Test", Set.of(role), null, Set.of());
    }

    private ResultActions send(UUID submission, Map<String, Object> answer) throws Exception {
        return sendTo(token, submission, laptop, answer);
    }

    private ResultActions sendTo(String link, UUID submission, UUID asset, Map<String, Object> answer)
            throws Exception {
        return mvc.perform(post("/c/" + link + "/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(submission, asset, answer)));
    }

    private String body(UUID submission, UUID asset, Map<String, Object> answer) throws Exception {
        Map<String, Object> item = new HashMap<>(Map.of("itemId", asset.toString()));
        item.putAll(answer);
        return json.writeValueAsString(Map.of("submission", submission, "data", Map.of("items", List.of(item))));
    }

    private static String body(ResultActions actions) throws Exception {
        return actions.andReturn().getResponse().getContentAsString();
    }

    private String state(UUID person) {
        confirmations.flush();
        return rows.one(
                "SELECT state FROM confirmation WHERE person_id = ? AND audit_id = ?",
                Ids.bytes(person),
                Ids.bytes(audit));
    }

    private String mails(String template, UUID person) {
        return rows.one(
                "SELECT COUNT(*) FROM outbox WHERE template = ? AND person_id = ?", template, Ids.bytes(person));
    }

    @Test
    void anEndedLinkAnswersAScriptInJsonAndABrowserWithAPage() throws Exception {
        String form = "/c/" + "x".repeat(43) + "/form";
        mvc.perform(get(form).accept("application/json"))
                .andExpect(status().isGone())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        mvc.perform(get(form).accept("text/html", "*/*"))
                .andExpect(status().isGone())
                .andExpect(content().contentTypeCompatibleWith("text/html"));
    }

    @Test
    void noPageSaysInAReferrerWhichLinkItWas() throws Exception {
        mvc.perform(get("/c/" + token))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(not(containsString("name=\"referrer\""))));
    }

    @Test
    void aPhotoOfTheLabelIsProof() throws Exception {
        UUID phone = rows.asset(rows.kind(true), anna, "PHONE-9Z8Y");
        rows.item(audit, phone);
        String photo =
                photographed("/c/" + token + "/photos", status().isOk()).replaceAll(".*\"photo\":\"([^\"]+)\".*", "$1");

        sendBoth(phone, photo).andExpect(status().isOk());

        assertThat(rows.one("SELECT grade FROM verification WHERE asset_id = ?", Ids.bytes(phone)))
                .isEqualTo("PROOF");
        assertThat(rows.one(
                        "SELECT COUNT(*) FROM verification WHERE photo_id IS NOT NULL AND asset_id = ?",
                        Ids.bytes(phone)))
                .isEqualTo("1");
    }

    @Test
    void aPhotoThatSomebodyElseSentIsNoProof() throws Exception {
        UUID phone = rows.asset(rows.kind(true), anna, "PHONE-9Z8Y");
        rows.item(audit, phone);

        sendBoth(phone, UUID.randomUUID().toString()).andExpect(status().isUnprocessableEntity());
        sendBoth(phone, "no id").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void takesNoPhotoWhereNoProofIsAsked() throws Exception {
        photographed("/c/" + token + "/photos", status().isUnprocessableEntity());
        photographed("/c/" + "x".repeat(43) + "/photos", status().isGone());
    }

    private String photographed(String path, ResultMatcher expected) throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        return mvc.perform(multipart(path)
                        .file(new MockMultipartFile("photo", "p.jpg", "image/jpeg", picture.toByteArray())))
                .andExpect(expected)
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions sendBoth(UUID phone, String photo) throws Exception {
        Map<String, Object> items = Map.of(
                "items",
                List.of(
                        Map.of("itemId", laptop.toString(), "answer", "HAVE"),
                        Map.of("itemId", phone.toString(), "answer", "HAVE", "photo", photo)));
        return mvc.perform(post("/c/" + token + "/answers")
                .contentType("application/json")
                .content(json.writeValueAsString(Map.of("submission", UUID.randomUUID(), "data", items))));
    }

    @Test
    void readsNothingLargeBeforeItKnowsTheToken() throws Exception {
        mvc.perform(post("/c/" + "x".repeat(43) + "/answers")
                        .contentType("application/json")
                        .content(new byte[14 * 1024 * 1024]))
                .andExpect(status().isPayloadTooLarge());
        mvc.perform(post("/c/" + "x".repeat(43) + "/answers")
                        .contentType("application/json")
                        .header("Transfer-Encoding", "chunked"))
                .andExpect(status().isLengthRequired());
    }
}

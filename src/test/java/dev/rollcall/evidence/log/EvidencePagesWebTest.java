package dev.rollcall.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.evidence.ReportRows;
import dev.rollcall.values.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class EvidencePagesWebTest {

    private static final List<String> ADDRESSES = List.of(
            "/audits/{id}/evidence",
            "/audits/{id}/evidence/check",
            "/audits/{id}/evidence/items/{asset}",
            "/audits/{id}/evidence.jsonl",
            "/api/v1/audits/{id}/evidence",
            "/api/v1/audits/{id}/evidence/check",
            "/api/v1/audits/{id}/evidence/items/{asset}",
            "/api/v1/audits/{id}/evidence.jsonl");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WritingEvidence writing;

    @Autowired
    private SealingEvidence sealing;

    @Autowired
    private ObjectMapper json;

    private ReportRows rows;
    private UUID audit;
    private UUID laptop;

    @BeforeEach
    void aSealedLog() {
        rows = new ReportRows(jdbc, "Pages test");
        audit = rows.audit.value();
        laptop = asset("=L-1");
        Arrays.stream(EvidenceKind.values())
                .filter(kind -> kind != EvidenceKind.MAIL_SENT && kind.source() != EvidenceSource.AUDIT)
                .forEach(kind -> writing.write(kind, Map.of("audit", Ids.bytes(audit))));
        sealing.seal(rows.audit);
    }

    @Test
    void opensToThoseWhoSeeTheAuditByName() throws Exception {
        for (String address : ADDRESSES) {
            for (Role role : List.of(Role.IT, Role.ADMIN)) {
                mvc.perform(get(address, audit, laptop).with(ActingAs.role(role)))
                        .andExpect(status().isOk());
            }
        }
    }

    @Test
    void opensItsPagesToTheAuditorOfTheAudit() throws Exception {
        Actor auditor = new Actor(Ids.next(), null, null, "Auditor", Set.of(Role.AUDITOR), audit, Set.of());
        for (String address : ADDRESSES) {
            mvc.perform(get(address, audit, laptop).with(ActingAs.actor(auditor)))
                    .andExpect(address.startsWith("/api/") ? status().isForbidden() : status().isOk());
        }
    }

    @Test
    void isClosedToAllOthers() throws Exception {
        for (Role role : List.of(Role.EMPLOYEE, Role.AUDITOR)) {
            for (String address : ADDRESSES) {
                mvc.perform(get(address, audit, laptop).with(ActingAs.role(role)))
                        .andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void showsManagersAndApproversWhatHappenedAndNoNamesOutsideTheirLine() throws Exception {
        for (Role role : List.of(Role.MANAGER, Role.APPROVER)) {
            for (String address : ADDRESSES) {
                boolean page = !address.startsWith("/api/") && !address.endsWith(".jsonl");
                mvc.perform(get(address, audit, laptop).with(ActingAs.role(role)))
                        .andExpect(page ? status().isOk() : status().isForbidden());
            }
            mvc.perform(get("/audits/{id}/evidence?size=200", audit).with(ActingAs.role(role)))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Answered"),
                                    containsString("somebody outside your line"),
                                    not(containsString("Łukasz")),
                                    not(containsString("Ayşe")),
                                    not(containsString("Searched twice")),
                                    not(containsString("evidence.jsonl")))));
            mvc.perform(get("/audits/{id}/evidence?person=łukasz", audit).with(ActingAs.role(role)))
                    .andExpect(content().string(containsString("Expected")));
        }
    }

    @Test
    void showsAManagerTheNamesOfTheirOwnLine() throws Exception {
        UUID boss = Ids.next();
        jdbc.sql("UPDATE person SET manager_id = ? WHERE id = ?")
                .params(Ids.bytes(boss), Ids.bytes(rows.counter))
                .update();
        Actor manager = new Actor(Ids.next(), boss, Ids.next(), "Boss", Set.of(Role.MANAGER), null, Set.of());
        mvc.perform(get("/audits/{id}/evidence?kind=ANSWERED", audit).with(ActingAs.actor(manager)))
                .andExpect(content().string(containsString("Łukasz Counter")));
    }

    @Test
    void narrowsTheLogByItemPersonAndKind() throws Exception {
        mvc.perform(get("/audits/{id}/evidence?q=m-1", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Correction approved")))
                .andExpect(content().string(not(containsString("=L-1"))));
        mvc.perform(get("/api/v1/audits/{id}/evidence?person=łukasz", audit).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.page.totalElements").value(1))
                .andExpect(jsonPath("$.content[0].kind").value("ANSWERED"))
                .andExpect(jsonPath("$.content[0].by").value("Łukasz Counter"));
        mvc.perform(get("/api/v1/audits/{id}/evidence?kind=ITEM_EXPECTED&size=2", audit)
                        .with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.page.totalElements").value(3))
                .andExpect(jsonPath("$.content.length()").value(2));
        mvc.perform(get("/audits/{id}/evidence?q=nothing-like-it", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("No evidence")));
    }

    @Test
    void tellsTheStoryOfOneItemInWords() throws Exception {
        mvc.perform(get("/audits/{id}/evidence/items/{asset}", audit, asset("M-1"))
                        .with(ActingAs.role(Role.IT)))
                .andExpect(content()
                        .string(allOf(
                                containsString("To be verified: holder asked"),
                                containsString("Not found: Looked for and not found"),
                                containsString("Finding settled"),
                                containsString("Searched twice"),
                                containsString("up to 5,000.00 EUR, single-handed"),
                                containsString("Correction applied"),
                                containsString("Status from in use to missing"))));
    }

    @Test
    void saysOnBehalfOfWhomSomebodyAnswered() throws Exception {
        mvc.perform(get("/api/v1/audits/{id}/evidence/items/{asset}", audit, laptop)
                        .with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$[?(@.kind == 'ANSWERED')].sentence")
                        .value(org.hamcrest.Matchers.hasItem(containsString("have, on behalf: it"))));
    }

    @Test
    void staysReadableWhenAPersonIsErased() throws Exception {
        jdbc.sql("DELETE FROM person WHERE id = ?")
                .param(Ids.bytes(rows.counter))
                .update();

        mvc.perform(get("/audits/{id}/evidence?kind=ANSWERED", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("a person since erased")));
    }

    @Test
    void staysReadableWhenARowWasTamperedWith() throws Exception {
        jdbc.sql("UPDATE evidence SET payload = '{\"grade\":\"NONSENSE\",\"to_key\":\"nobody\"' WHERE audit_id = ?")
                .param(Ids.bytes(audit))
                .update();

        mvc.perform(get("/audits/{id}/evidence", audit).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk());
        mvc.perform(get("/audits/{id}/evidence/check", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("The evidence does not hold")))
                .andExpect(content().string(containsString("does not fit its own hash")));
    }

    @Test
    void comparesWithTheSealThatTheReportCarries() throws Exception {
        Seal end = sealed();
        String printed = end.hash().replaceAll("(.{8})", "$1 ");
        mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("up to number " + end.no())))
                .andExpect(content().string(containsString("SHA-256 " + printed.strip())));
        mvc.perform(get("/audits/{id}/evidence/check", audit)
                        .param("no", String.valueOf(end.no()))
                        .param("hash", printed)
                        .with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("The evidence is whole")))
                .andExpect(content().string(containsString("The seal that you kept is in this chain")));
        mvc.perform(get("/api/v1/audits/{id}/evidence/check?no=1&hash=00", audit)
                        .with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.anchor").value(false))
                .andExpect(jsonPath("$.intact").value(false));
    }

    @Test
    void exportsAFileInWhichAnybodyCanFollowTheChain() throws Exception {
        List<String> lines = mvc.perform(
                        get("/audits/{id}/evidence.jsonl", audit).with(ActingAs.role(Role.IT)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();

        JsonNode seal = json.readTree(lines.get(0)).get("seal");
        String previous = "0".repeat(64);
        for (String line : lines.subList(1, lines.size())) {
            JsonNode row = json.readTree(line);
            StringBuilder text = new StringBuilder(previous);
            for (String name :
                    List.of("audit", "kind", "at", "source", "item", "about", "place", "by_key", "by", "payload")) {
                text.append("\n").append(row.get(name).asText());
            }
            assertThat(row.get("previous").asText()).isEqualTo(previous);
            previous = Sha256.of(text.toString());
            assertThat(row.get("hash").asText()).isEqualTo(previous);
        }
        assertThat(seal.get("hash").asText()).isEqualTo(previous);
        assertThat(seal.get("no").asInt()).isEqualTo(lines.size() - 1);
    }

    @Test
    void leadsToTheStoryFromTheReportAndFromTheItems() throws Exception {
        String address = "/audits/" + audit + "/evidence/items/" + laptop;
        for (String page : List.of("/audits/{id}/report", "/audits/{id}/items")) {
            mvc.perform(get(page, audit).with(ActingAs.role(Role.IT)))
                    .andExpect(content().string(containsString(address)));
            mvc.perform(get(page, audit).with(ActingAs.role(Role.MANAGER)))
                    .andExpect(content().string(not(containsString(address))));
        }
    }

    @Test
    void knowsNoOtherAuditsAndItems() throws Exception {
        mvc.perform(get("/audits/{id}/evidence", Ids.next()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/audits/{id}/evidence/items/{asset}", audit, Ids.next())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
    }

    private Seal sealed() {
        return jdbc.sql("SELECT sealed_no, hash FROM evidence_chain WHERE audit_id = ?")
                .param(Ids.bytes(audit))
                .query((row, n) ->
                        new Seal(row.getLong(1), java.util.HexFormat.of().formatHex(row.getBytes(2)), null))
                .single();
    }

    private UUID asset(String tag) {
        return jdbc.sql("SELECT asset_id FROM audit_item WHERE audit_id = ? AND tag = ?")
                .params(Ids.bytes(audit), tag)
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
    }
}

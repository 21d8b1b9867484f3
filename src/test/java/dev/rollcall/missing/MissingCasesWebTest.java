package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.CorrectionsApplied;
import dev.rollcall.values.Ids;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class MissingCasesWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MissingCases cases;

    @Autowired
    ChasingItems chasing;

    @Autowired
    TaskService tasks;

    private final Actor it = Actor.system("IT");
    private final Actor second = new Actor(Ids.next(), null, null, "Second", Set.of(Role.APPROVER), null, Set.of());
    private final UUID asset = Ids.next();
    private CaseId id;

    @BeforeEach
    void aCaseOfAnAppliedCorrection() {
        UUID entity = Ids.next();
        UUID kind = Ids.next();
        AuditId audit = AuditId.next();
        UUID finding = Ids.next();
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, 'Missing GmbH', 'EUR')")
                .param(Ids.bytes(entity))
                .update();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, 'Missing phone', 'missing phone', 'EACH', FALSE, TRUE, FALSE, TRUE,"
                                + " FALSE, 'phone')")
                .param(Ids.bytes(kind))
                .update();
        jdbc.sql(
                        "INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, status, draft, ownership, quantity, created_at)"
                                + " VALUES (?, 0, ?, ?, 'GONE-1', 'GONE1', 'MISSING', FALSE, 'OWNED', 1, TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(asset), Ids.bytes(entity), Ids.bytes(kind))
                .update();
        jdbc.sql(
                        "INSERT INTO finding (id, version, audit_id, natural_key, subject_id, asset_id, finding_kind, severity, due, state,"
                                + " found_at) VALUES (?, 0, ?, 'k', ?, ?, 'NOT_FOUND', 'HIGH', DATE '2026-03-20', 'SETTLED',"
                                + " TIMESTAMP '2026-03-14 00:00:00')")
                .params(Ids.bytes(finding), Ids.bytes(audit.value()), Ids.bytes(asset), Ids.bytes(asset))
                .update();
        jdbc.sql(
                        "INSERT INTO correction (id, version, audit_id, finding_id, asset_id, field, to_value, grade, approval, state,"
                                + " proposer_name, proposed_at) VALUES (?, 0, ?, ?, ?, 'status', 'MISSING', 'DOCUMENT', 'ONE', 'APPLIED',"
                                + " 'x', TIMESTAMP '2026-03-15 00:00:00')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(audit.value()), Ids.bytes(finding), Ids.bytes(asset))
                .update();
        events.publishEvent(new CorrectionsApplied(audit, 1, 0));
        events.publishEvent(new CorrectionsApplied(audit, 1, 0));
        id = cases.openOf(asset).orElseThrow().id();
    }

    @Test
    void oneCaseAndOneTaskAnAssetHoweverOftenItIsHeard() {
        assertThat(cases.list(true, PageRequest.of(0, 50)).getContent().stream()
                        .filter(one -> one.assetId().equals(asset)))
                .hasSize(1);
        assertThat(openTask()).isEqualTo("userTask_lookForItem");
    }

    @Test
    void theTaskSaysWhatIsKnownAboutTheThing() throws Exception {
        jdbc.sql("UPDATE asset SET serial = 'KNOWN-77' WHERE id = ?")
                .param(Ids.bytes(asset))
                .update();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        mvc.perform(get("/tasks/" + task).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("KNOWN-77")))
                .andExpect(content().string(containsString("/missing/" + id)));
        mvc.perform(get("/missing/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("KNOWN-77")));
    }

    @Test
    void whatIsFoundIsActiveAgainWithHistory() {
        assertThat(chasing.found(id, "Behind the desk", it).refusal()).isEmpty();
        assertThat(statusOfAsset()).isEqualTo("STOCK");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM history WHERE cause = 'MISSING_CASE' AND cause_ref = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(openTask()).isNull();
    }

    @Test
    void anEndingTakesASecondPerson() {
        chasing.notFound(id, "Every drawer", it);
        assertThat(chasing.decide(id, new Proposal(Ending.STOLEN, "Broken window", null, null), it)
                        .isDone())
                .isFalse();
        assertThat(chasing.decide(id, new Proposal(Ending.STOLEN, "Broken window", "2026/17", null), it)
                        .isDone())
                .isTrue();
        assertThat(chasing.confirm(id, it).refusal().orElseThrow()).contains("Somebody else");
        assertThat(chasing.confirm(id, second).refusal()).isEmpty();
        assertThat(statusOfAsset()).isEqualTo("STOLEN");
        assertThat(cases.find(id).orElseThrow().isOpen()).isFalse();
        assertThat(openTask()).isNull();
    }

    @Test
    void anEndingThatDoesNotHoldIsDecidedAnew() {
        chasing.notFound(id, "Every drawer", it);
        chasing.decide(id, new Proposal(Ending.LOST, "Nobody knows", null, null), it);
        assertThat(chasing.sendBack(id, "Ask the supplier first", second).refusal())
                .isEmpty();
        assertThat(openTask()).isEqualTo("userTask_decideOnItem");
    }

    @Test
    void pagesShowTheCaseToThoseWhoMayChase() throws Exception {
        mvc.perform(get("/missing").with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("GONE-1")));
        mvc.perform(get("/missing/" + id).with(ActingAs.role(Role.IT))).andExpect(status().isOk());
        mvc.perform(get("/api/v1/missing").with(ActingAs.role(Role.IT))).andExpect(status().isOk());
        mvc.perform(get("/missing").with(ActingAs.role(Role.EMPLOYEE))).andExpect(status().isForbidden());
    }

    private String openTask() {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        return task == null ? null : task.getTaskDefinitionKey();
    }

    private String statusOfAsset() {
        return jdbc.sql("SELECT status FROM asset WHERE id = ?")
                .param(Ids.bytes(asset))
                .query(String.class)
                .single();
    }
}

package dev.rollcall.purchase;

import static dev.rollcall.purchase.PurchaseWorld.IT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.missing.LastSeenFacts;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Grade;
import dev.rollcall.workflow.RunningJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class IssuingWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    IssuingUnits issuing;

    @Autowired
    AcknowledgingReceipts acknowledging;

    @Autowired
    ReturningUnits returning;

    @Autowired
    Issues issues;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    RunningJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    List<LastSeenFacts> facts;

    private PersonId anna;
    private PurchaseId purchase;

    private PurchaseWorld world;

    @BeforeEach
    void aLaptopForAnna() {
        clock.moveTo(Instant.parse("2026-11-24T09:00:00Z"));
        world = PurchaseWorld.in(beans);
        anna = world.person("Anna Berg");
        purchase = world.record("4711", new OrderedLine(1, world.laptop, "Dell", "Latitude", 1, null, null, anna));
        world.scan(purchase, "S-1");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whatIsForSomebodyIsIssuedBeforeThePurchaseEnds() {
        assertThat(open(purchase.value())).containsExactly("userTask_issueThings");

        issue();

        assertThat(world.state(purchase)).isEqualTo(PurchaseState.CLOSED);
        AssetFields fields = world.asset("S-1").fields();
        assertThat(fields.holderId()).isEqualTo(anna);
        assertThat(fields.status()).isEqualTo(AssetStatus.IN_USE);
        assertThat(issuing.issue(purchase, unit().id(), anna, IT).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("Anna Berg has it"));
    }

    @Test
    void whatIsNotIssuedStaysInStock() {
        issuing.keepInStock(purchase, IT).value();

        assertThat(world.state(purchase)).isEqualTo(PurchaseState.CLOSED);
        assertThat(world.asset("S-1").fields().holderId()).isNull();
    }

    @Test
    void isAcknowledgedOnTheirPageAndCountsAsEvidence() throws Exception {
        IssueId issue = issue();
        mvc.perform(get("/my/receipts").with(ActingAs.actor(as(anna))))
                .andExpect(content().string(containsString("Dell Latitude")))
                .andExpect(content().string(containsString("Yes, I have it")));

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/my/receipts/" + issue)
                            .param("received", "true")
                            .with(ActingAs.actor(as(anna)))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }

        assertThat(issues.find(issue).orElseThrow().state()).isEqualTo(IssueState.RECEIVED);
        assertThat(open(issue.value())).isEmpty();
        assertThat(world.jdbc
                        .sql("SELECT grade FROM verification WHERE source_ref = ?")
                        .param(issue.toString())
                        .query(String.class)
                        .list())
                .containsExactly(Grade.SELF_DECLARED.name());
    }

    @Test
    void aMailedLinkDoesTheSameWithoutSigningIn() throws Exception {
        IssueId issue = issue();
        String token = links.mint(Links.RECEIPT, anna, null, Duration.ofDays(1));
        mvc.perform(get("/r/" + token)).andExpect(content().string(containsString("Dell Latitude")));

        mvc.perform(post("/r/" + token + "/" + issue).param("received", "true")).andExpect(status().is3xxRedirection());

        assertThat(issues.find(issue).orElseThrow().state()).isEqualTo(IssueState.RECEIVED);
        mvc.perform(get("/r/nonsense")).andExpect(status().isGone());
    }

    @Test
    void nobodyAcknowledgesForSomebodyElse() throws Exception {
        IssueId issue = issue();
        PersonId ben = world.person("Ben Cole");

        mvc.perform(get("/my/receipts").with(ActingAs.actor(as(ben))))
                .andExpect(content().string(not(containsString("Dell Latitude"))));
        mvc.perform(post("/my/receipts/" + issue)
                .param("received", "true")
                .with(ActingAs.actor(as(ben)))
                .with(csrf()));

        assertThat(issues.find(issue).orElseThrow().state()).isEqualTo(IssueState.ASKED);
    }

    @Test
    void whatDidNotComeIsClearedUpByIt() {
        IssueId issue = issue();
        acknowledging.acknowledge(issue, anna, false, "The box was empty").value();
        assertThat(open(issue.value())).containsExactly("userTask_clearUpHandover");

        acknowledging.clearUp(issue, false, "Still on the shelf", IT).value();

        assertThat(open(issue.value())).isEmpty();
        AssetFields fields = world.asset("S-1").fields();
        assertThat(fields.holderId()).isNull();
        assertThat(fields.status()).isEqualTo(AssetStatus.STOCK);
    }

    @Test
    void silenceIsTakenUpByItAndALateWordStillCounts() {
        IssueId issue = issue();
        run(issue, "2026-11-27T09:00:00Z");
        assertThat(issues.find(issue).orElseThrow().state()).isEqualTo(IssueState.ASKED);
        run(issue, "2026-12-09T09:00:00Z");
        assertThat(open(issue.value())).containsExactly("userTask_clearUpHandover");

        acknowledging.acknowledge(issue, anna, true, null).value();

        assertThat(open(issue.value())).isEmpty();
        assertThat(issues.find(issue).orElseThrow().state()).isEqualTo(IssueState.RECEIVED);
    }

    @Test
    void asksNobodyAboutWhatWentBack() {
        IssueId issue = issue();

        returning.sendBack(purchase, unit().id(), "Wrong model", false, IT).value();

        assertThat(open(issue.value())).isEmpty();
        assertThat(issues.find(issue).orElseThrow().state()).isEqualTo(IssueState.WITHDRAWN);
        assertThat(world.asset("S-1").fields().holderId()).isNull();
    }

    @Test
    void tellsWhoeverLooksForAMissingThingWhereItCameFrom() {
        issue();

        assertThat(facts.stream()
                        .flatMap(source -> source.of(world.asset("S-1").assetId()).stream())
                        .filter(fact -> fact.label().equals("Purchase"))
                        .map(LastSeenFacts.Fact::text))
                .anySatisfy(text -> assertThat(text).contains("Order 4711, line 1"))
                .anySatisfy(text -> assertThat(text).contains("Issued to Anna Berg", "to be acknowledged"));
    }

    private IssueId issue() {
        return issuing.issue(purchase, unit().id(), anna, IT).value();
    }

    private Unit unit() {
        return world.units.of(purchase).get(0);
    }

    private void run(IssueId id, String at) {
        clock.moveTo(Instant.parse(at));
        while (jobs.runOne(id.value())) {
            // one after another
        }
    }

    private Actor as(PersonId person) {
        UUID key = people.find(person).orElseThrow().subjectKey();
        return new Actor(UUID.randomUUID(), person.value(), key, "Somebody", Set.of(Role.EMPLOYEE), null, Set.of());
    }

    private List<String> open(UUID subject) {
        return tasks.createTaskQuery().processInstanceBusinessKey(subject.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}

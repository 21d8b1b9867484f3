package dev.rollcall.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditStarted;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.AccountSort;
import dev.rollcall.licence.Activity;
import dev.rollcall.licence.AssigningSeats;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.LicenceStatus;
import dev.rollcall.licence.Licences;
import dev.rollcall.licence.ListedAccount;
import dev.rollcall.licence.RecordingAccounts;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ReviewingLicencesWebTest {

    private static final Author AUTHOR = Author.system("test");

    @Autowired
    MockMvc mvc;

    @Autowired
    KeepingEntities entities;

    @Autowired
    KeepingPeople people;

    @Autowired
    KeepingLicences keeping;

    @Autowired
    Licences licences;

    @Autowired
    AssigningSeats seats;

    @Autowired
    RecordingAccounts recording;

    @Autowired
    LicenceFiles files;

    @Autowired
    OpeningReviews opening;

    @Autowired
    DecidingReviews deciding;

    @Autowired
    GettingAccounts getting;

    @Autowired
    CarryingOut carrying;

    @Autowired
    EndingByHand ending;

    @Autowired
    AnsweringSeatQuestions answering;

    @Autowired
    SeatQuestions questions;

    @Autowired
    Gaps gaps;

    @Autowired
    ReviewWork work;

    @Autowired
    Links links;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    CompanyTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LicenceReviews reviews;

    @Autowired
    EntityManager session;

    private final Actor it = new Actor(UUID.randomUUID(), null, null, "Ida", Set.of(Role.IT), null, Set.of());
    private final AuditId audit = AuditId.next();
    private final List<PersonId> holders = new ArrayList<>();
    private EntityId entity;
    private LicenceId licence;

    @BeforeEach
    void aLicenceOfFourSeatsWithThreeIdleHolders() {
        entity = entities.add(new EntityFields("Acme reviewed " + Ids.next(), "USD"), Cause.edit(null), AUTHOR)
                .value();
        licence = keeping.add(
                        LicenceFields.of(entity, "Figma")
                                .with(LicenceField.SEATS, 4)
                                .with(LicenceField.COST, "400")
                                .with(LicenceField.NOTICE_BY, time.today().plusDays(20)),
                        Cause.edit(null),
                        AUTHOR)
                .value();
        for (String name : List.of("Anna Keeps", "Ben Gives", "Cara Silent")) {
            PersonId person = person(name, PersonStatus.ACTIVE);
            holders.add(person);
            seats.assign(licence, person, Cause.edit(null), AUTHOR);
        }
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by, close_by,"
                                + " created_at, created_by) VALUES (?, 0, 'Licence audit', 'RUNNING', FALSE,"
                                + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-01-01', DATE '2026-02-01',"
                                + " DATE '2026-02-01', DATE '2026-03-01', TIMESTAMP '2026-01-01 00:00:00', 'test')")
                .param(Ids.bytes(audit.value()))
                .update();
        jdbc.sql("INSERT INTO audit_licence_scope (audit_id, entity_id) VALUES (?, ?)")
                .params(Ids.bytes(audit.value()), Ids.bytes(entity.value()))
                .update();
        events.publishEvent(new AuditStarted(audit, AUTHOR));
    }

    @Test
    void asksForTheAccountsFirstAndComparesWhenTheyAreKnown() {
        LicenceReview review = opened();
        assertThat(review.state()).isEqualTo(ReviewState.ACCOUNTS);
        assertThat(getting.known(review.reviewId(), null).refusal()).isPresent();
        listed();
        assertThat(getting.known(review.reviewId(), null).isDone()).isTrue();
        run();
        assertThat(review().state()).isEqualTo(ReviewState.DECIDE);
    }

    @Test
    void putsTheMoneyOnWhatIsAmiss() throws Exception {
        listed();
        LicenceReview review = opened();
        assertThat(gaps.of(review.reviewId().value()))
                .extracting(FoundGap::gap)
                .containsExactly(Gap.NOTICE_DATE_NEAR, Gap.FEW_ACTIVE, Gap.FEW_ASSIGNED, Gap.NO_OWNER, Gap.NO_PROOF);
        FoundGap few = gaps.of(review.reviewId().value()).get(1);
        assertThat(few.amount()).isEqualByComparingTo("300.00");
        assertThat(few.money()).isEqualByComparingTo("276.00");
        mvc.perform(get("/audits/" + audit + "/licences").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("300.00 USD (276.00 EUR)")));
        mvc.perform(get("/audits/" + audit + "/licences").with(ActingAs.role(Role.MANAGER)))
                .andExpect(status().isForbidden());
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(review.reviewId().toString())
                .singleResult()
                .getId();
        mvc.perform(get("/tasks/" + task).with(ActingAs.actor(it)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Few active")));
    }

    @Test
    void waitsForTheDeadlineWithWhatOnlySavesMoney() {
        deadline(time.today().plusDays(10));
        listed();
        assertThat(opened().due()).isEqualTo(time.today().plusDays(10));
    }

    @Test
    void asksAtOnceWhereMoreAreAssignedThanBought() {
        deadline(time.today().plusDays(10));
        seats.assign(licence, person("Dan Fourth", PersonStatus.ACTIVE), Cause.edit(null), AUTHOR);
        seats.assign(licence, person("Eva Fifth", PersonStatus.ACTIVE), Cause.edit(null), AUTHOR);
        listed();
        LicenceReview review = opened();
        assertThat(gaps.of(review.reviewId().value()))
                .extracting(FoundGap::gap)
                .contains(Gap.MORE_ASSIGNED_THAN_BOUGHT);
        assertThat(review.due()).isEqualTo(time.today());
    }

    @Test
    void acceptsOnlyWithAReasonAndDeletesTheRawList() {
        listed();
        LicenceReview review = opened();
        assertThat(decide(new Decision(Verdict.ACCEPT, null, " "))).contains("reason");
        assertThat(decide(new Decision(Verdict.ACCEPT, null, "Training starts in May")))
                .isEmpty();
        assertThat(review().state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM licence_account")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(outcome()).isEqualTo("DIFFERENCES");
        assertThat(decide(new Decision(Verdict.ACCEPT, null, "again"))).contains("decided already");
        assertThat(WrittenEvidence.kinds(jdbc, audit.value())).contains("LICENCE_REVIEWED");
        assertThat(work.open(audit)).isZero();
        assertThat(review.reviewId()).isNotNull();
    }

    @Test
    void reclaimsFromThoseWhoSayNoOrNothing() throws Exception {
        listed();
        LicenceReview review = opened();
        assertThat(decide(new Decision(Verdict.RECLAIM, null, null))).isEmpty();
        run();
        assertThat(review().state()).isEqualTo(ReviewState.REMOVE);
        assertThat(questions.of(review.reviewId())).hasSize(3);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE text_key LIKE 'digest:%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        answer(holders.get(0), "yes");
        answer(holders.get(1), "no");
        assertThat(ending.accountsRemoved(review.reviewId()).refusal()).isPresent();
        jdbc.sql("UPDATE seat_question SET answer_by = DATE '2020-01-01'").update();
        answering.takeSilenceForNo();
        assertThat(WrittenEvidence.kinds(jdbc, audit.value()))
                .filteredOn("SEAT_ANSWERED"::equals)
                .hasSize(3);

        assertThat(jdbc.sql("SELECT p.display_name FROM licence_seat s JOIN person p ON p.id = s.person_id")
                        .query(String.class)
                        .list())
                .containsExactly("Anna Keeps");
        assertThat(ending.accountsRemoved(review.reviewId()).isDone()).isTrue();
        assertThat(review().state()).isEqualTo(ReviewState.RECLAIMED);
        assertThat(jdbc.sql("SELECT reason FROM history WHERE field = 'seat' AND new_value IS NULL ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("No longer needed, says who had it", "No answer until 1 Jan 2020");
    }

    @Test
    void reducesOnlyWithTheVendorsConfirmation() {
        listed();
        LicenceReview review = opened();
        assertThat(decide(new Decision(Verdict.REDUCE, 4, null))).contains("smaller");
        assertThat(decide(new Decision(Verdict.REDUCE, 2, null))).isEmpty();
        assertThat(work.open(audit)).isZero();
        assertThat(carrying.reductionConfirmed(review.reviewId(), null, it).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("confirmation is not attached"));
        attach();
        assertThat(carrying.reductionConfirmed(review.reviewId(), null, it).isDone())
                .isTrue();
        assertThat(licences.find(licence).orElseThrow().fields().seats()).isEqualTo(2);
        assertThat(review().state()).isEqualTo(ReviewState.REDUCED);
    }

    @Test
    void takesAnAnswerByApiAsEnteredForThePerson() throws Exception {
        listed();
        opened();
        assertThat(decide(new Decision(Verdict.RECLAIM, null, null))).isEmpty();
        run();
        ApiCalls api = ApiCalls.of(mvc);
        PersonId person = holders.get(0);
        String question = "/seat-questions/" + questions.open(person).get(0).id() + "?person=" + person;
        api.get("/seat-questions?person=" + person).andExpect(status().isOk());

        api.refused(HttpMethod.POST, question, "{}", 422);
        api.post(question, "{\"needed\": true}").andExpect(status().isNoContent());
        api.refused(HttpMethod.POST, question, "{\"needed\": true}", 422);
        api.as(ActingAs.role(Role.APPROVER)).refused(HttpMethod.GET, "/seat-questions?person=" + person, "", 403);
        assertThat(jdbc.sql("SELECT answer, entered_by FROM seat_question WHERE answer = 'KEEP'")
                        .query()
                        .singleRow())
                .containsEntry("ENTERED_BY", "Test IT");
        assertThat(WrittenEvidence.kinds(jdbc, audit.value())).contains("SEAT_ANSWERED");
    }

    @Test
    void cancelsALicenceOfWhichNoSeatIsLeft() {
        listed();
        LicenceReview review = opened();
        assertThat(decide(new Decision(Verdict.REDUCE, 0, null))).isEmpty();
        attach();
        assertThat(carrying.reductionConfirmed(review.reviewId(), "Ends in May", it)
                        .isDone())
                .isTrue();
        assertThat(licences.find(licence).orElseThrow().fields().status()).isEqualTo(LicenceStatus.ENDED);
    }

    @Test
    void closesAndWithdrawsWhatIsUndecided() {
        opened();
        assertThat(work.open(audit)).isEqualTo(1);
        assertThat(work.closeSome(audit)).isFalse();
        assertThat(review().state()).isEqualTo(ReviewState.NO_ANSWER);
        assertThat(outcome()).isEqualTo("NO_ANSWER");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(review().reviewId().toString())
                        .count())
                .isZero();
        assertThat(work.counts(audit)).isEqualTo(Map.of("NO_ANSWER", 1L));
    }

    @Test
    void letsNobodyAnswerWithAnEndedLink() throws Exception {
        mvc.perform(get("/s/nonsense")).andExpect(status().isGone());
        mvc.perform(get("/my/licences").with(ActingAs.role(Role.IT))).andExpect(status().isForbidden());
    }

    private void answer(PersonId person, String answer) throws Exception {
        long question = questions.open(person).get(0).id();
        String token = links.mint(Links.SEATS, person, null, Duration.ofDays(1));
        mvc.perform(get("/s/" + token)).andExpect(content().string(containsString("Figma")));
        mvc.perform(post("/s/" + token).param("q" + question, answer))
                .andExpect(content().string(containsString("Thank you")));
    }

    private void deadline(LocalDate day) {
        jdbc.sql("UPDATE audit SET count_by = :day, close_by = :day WHERE id = :id")
                .param("day", day)
                .param("id", Ids.bytes(audit.value()))
                .update();
    }

    private void attach() {
        assertThat(files.add(
                                licence,
                                FilePurpose.CONFIRMATION,
                                "notice.pdf",
                                "%PDF-1.7 confirmed".getBytes(),
                                "Ida",
                                AUTHOR)
                        .isDone())
                .isTrue();
    }

    private String decide(Decision decision) {
        return deciding.decide(review().reviewId(), decision, it).refusal().orElse("");
    }

    private LicenceReview opened() {
        assertThat(opening.openSome(audit)).isFalse();
        run();
        return review();
    }

    private LicenceReview review() {
        session.flush();
        session.clear();
        return reviews.findAll().stream()
                .filter(one -> one.auditId().equals(audit))
                .findFirst()
                .orElseThrow();
    }

    private String outcome() {
        return jdbc.sql("SELECT outcome FROM audit_licence WHERE audit_id = ?")
                .param(Ids.bytes(audit.value()))
                .query(String.class)
                .single();
    }

    private void run() {
        jobs.createJobQuery().list().stream()
                .filter(job -> "licence-review".equals(job.getProcessDefinitionKey()))
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private void listed() {
        RecordingAccounts.Open open = new RecordingAccounts.Open(entity, Ids.next(), "list.csv", licence);
        recording.add(
                open,
                "Figma",
                List.of("anna.keeps", "ben.gives", "cara.silent").stream()
                        .map(name -> new ListedAccount(
                                name + "@acme.example",
                                name + "@acme.example",
                                null,
                                null,
                                Activity.IDLE,
                                AccountSort.PERSON))
                        .toList());
        recording.close(open);
    }

    private PersonId person(String name, PersonStatus status) {
        String mail = name.toLowerCase().replace(' ', '.') + "@acme.example";
        return people.add(
                new PersonFields(
                        entity.value(),
                        null,
                        null,
                        mail,
                        name,
                        null,
                        null,
                        mail,
                        PersonType.EMPLOYEE,
                        status,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Reach.MAIL),
                Cause.edit(null),
                AUTHOR);
    }
}

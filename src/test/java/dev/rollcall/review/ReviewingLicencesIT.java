package dev.rollcall.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditStarted;
import dev.rollcall.calendar.CompanyTime;
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
import dev.rollcall.values.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reviews from their opening to each of their ends, on a real server with the job executor on. */
@ServerTest
class ReviewingLicencesIT {

    private static final Author AUTHOR = Author.system("test");
    private static final Cause CAUSE = Cause.edit(null);

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
    GettingAccounts getting;

    @Autowired
    DecidingReviews deciding;

    @Autowired
    CarryingOut carrying;

    @Autowired
    EndingByHand ending;

    @Autowired
    AnsweringSeatQuestions answering;

    @Autowired
    SeatQuestions questions;

    @Autowired
    ReviewWork work;

    @Autowired
    LicenceReviews reviews;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RuntimeService engine;

    @Autowired
    CompanyTime time;

    @Autowired
    JdbcClient jdbc;

    private final Actor it = Actor.system("Review");
    private final AuditId audit = AuditId.next();
    private final List<PersonId> holders = new ArrayList<>();
    private final Map<String, LicenceId> made = new LinkedHashMap<>();
    private EntityId entity;

    @Test
    void goesFromTheOldListToEachOfItsEnds() throws Exception {
        prepare();
        while (opening.openSome(audit)) {
            // the next chunk
        }
        reaches("In order", ReviewState.IN_ORDER);
        reaches("Old list", ReviewState.ACCOUNTS);
        List.of("Buy", "Accept", "Reduce", "Cancel", "Reclaim", "Left")
                .forEach(one -> reaches(one, ReviewState.DECIDE));

        assertThat(getting.known(id("Old list"), null).refusal()).isPresent();
        list("Old list", Activity.IDLE);
        assertThat(getting.known(id("Old list"), null).isDone()).isTrue();
        reaches("Old list", ReviewState.DECIDE);
        done(deciding.decide(id("Old list"), new Decision(Verdict.ACCEPT, null, "Training in May"), it));

        assertThat(atOnce(
                        () -> deciding.decide(id("Buy"), new Decision(Verdict.BUY, 2, "Order 7"), it),
                        () -> deciding.decide(id("Buy"), new Decision(Verdict.BUY, 3, "Order 8"), it)))
                .containsExactlyInAnyOrder(true, false);
        done(deciding.decide(id("Accept"), new Decision(Verdict.ACCEPT, null, "Season starts"), it));
        reaches("Buy", ReviewState.BUY);
        reaches("Accept", ReviewState.ACCEPTED);

        done(deciding.decide(id("Reduce"), new Decision(Verdict.REDUCE, 1, null), it));
        done(deciding.decide(id("Cancel"), new Decision(Verdict.REDUCE, 0, null), it));
        assertThat(carrying.reductionConfirmed(id("Reduce"), null, it).refusal())
                .isPresent();
        for (String one : List.of("Reduce", "Cancel")) {
            attach(one, FilePurpose.CONFIRMATION);
            done(carrying.reductionConfirmed(id(one), null, it));
            reaches(one, ReviewState.REDUCED);
        }
        assertThat(licences.find(made.get("Reduce")).orElseThrow().fields().seats())
                .isEqualTo(1);
        assertThat(licences.find(made.get("Cancel")).orElseThrow().fields().status())
                .isEqualTo(LicenceStatus.ENDED);

        reclaim();

        assertThat(work.open(audit)).isEqualTo(1);
        while (work.closeSome(audit)) {
            // the next chunk
        }
        reaches("Left", ReviewState.NO_ANSWER);
        nothingIsLeft();
    }

    /** One keeps the seat, one gives it back, one says nothing until the day has passed. */
    private void reclaim() {
        done(deciding.decide(id("Reclaim"), new Decision(Verdict.RECLAIM, null, null), it));
        reaches("Reclaim", ReviewState.REMOVE);
        await().until(() -> questions.of(id("Reclaim")).size() == 3);
        assertThat(answering.answer(holders.get(0), Map.of(question(holders.get(0)), true)))
                .isEqualTo(1);
        assertThat(answering.answer(holders.get(1), Map.of(question(holders.get(1)), false)))
                .isEqualTo(1);
        assertThat(ending.accountsRemoved(id("Reclaim")).refusal()).isPresent();
        jdbc.sql("UPDATE seat_question SET answer_by = DATE '2020-01-01' WHERE person_id = ?")
                .param(Ids.bytes(holders.get(2).value()))
                .update();
        answering.takeSilenceForNo();
        assertThat(jdbc.sql("SELECT person_id FROM licence_seat WHERE licence_id = ?")
                        .param(Ids.bytes(made.get("Reclaim").value()))
                        .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                        .list())
                .containsExactly(holders.get(0));
        done(ending.accountsRemoved(id("Reclaim")));
        reaches("Reclaim", ReviewState.RECLAIMED);
    }

    /** No process, no raw list, and an outcome for each licence. */
    private void nothingIsLeft() {
        for (String one : made.keySet()) {
            await().until(() -> engine.createProcessInstanceQuery()
                            .processInstanceBusinessKey(id(one).toString())
                            .count()
                    == 0);
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM licence_account a JOIN account_list l ON l.id = a.list_id"
                                + " WHERE l.entity_id = ?")
                        .param(Ids.bytes(entity.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT product FROM audit_licence WHERE audit_id = ? AND outcome = ?")
                        .params(Ids.bytes(audit.value()), "VERIFIED")
                        .query(String.class)
                        .list())
                .containsExactly("In order");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_licence WHERE audit_id = ? AND outcome IS NULL")
                        .param(Ids.bytes(audit.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void prepare() {
        entity = entities.add(new EntityFields("Reviewed Ltd", "GBP"), CAUSE, AUTHOR)
                .value();
        for (String name : List.of("Anna", "Ben", "Cara")) {
            holders.add(person(name));
        }
        for (String product : List.of("Accept", "Buy", "Cancel", "In order", "Left", "Old list", "Reclaim", "Reduce")) {
            LicenceId licence = keeping.add(
                            LicenceFields.of(entity, product)
                                    .with(LicenceField.SEATS, product.equals("In order") ? 3 : 6)
                                    .with(LicenceField.COST, "600")
                                    .with(LicenceField.OWNER, holders.get(0)),
                            CAUSE,
                            AUTHOR)
                    .value();
            made.put(product, licence);
            attach(product, FilePurpose.ENTITLEMENT);
            holders.forEach(holder -> seats.assign(licence, holder, CAUSE, AUTHOR));
            list(product, product.equals("In order") ? Activity.ACTIVE : Activity.IDLE);
        }
        jdbc.sql("UPDATE account_list SET taken_on = ? WHERE licence_id = ?")
                .params(
                        time.today().minusDays(200),
                        Ids.bytes(made.get("Old list").value()))
                .update();
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by, close_by,"
                                + " created_at, created_by) VALUES (?, 0, 'Licences of Reviewed', 'RUNNING', FALSE,"
                                + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-01-01', DATE '2026-02-01',"
                                + " DATE '2026-02-01', DATE '2026-03-01', TIMESTAMP '2026-01-01 00:00:00', 'test')")
                .param(Ids.bytes(audit.value()))
                .update();
        jdbc.sql("INSERT INTO audit_licence_scope (audit_id, entity_id) VALUES (?, ?)")
                .params(Ids.bytes(audit.value()), Ids.bytes(entity.value()))
                .update();
        transactions.executeWithoutResult(any -> events.publishEvent(new AuditStarted(audit, AUTHOR)));
    }

    private void list(String product, Activity activity) {
        RecordingAccounts.Open open = new RecordingAccounts.Open(entity, Ids.next(), "list.csv", made.get(product));
        recording.add(
                open,
                product,
                List.of("anna", "ben", "cara").stream()
                        .map(name -> name + "@reviewed.example")
                        .map(mail -> new ListedAccount(mail, mail, null, null, activity, AccountSort.PERSON))
                        .toList());
        recording.close(open);
    }

    private void attach(String product, FilePurpose purpose) {
        assertThat(files.add(made.get(product), purpose, "paper.pdf", "%PDF-1.7 paper".getBytes(), "Ida", AUTHOR)
                        .isDone())
                .isTrue();
    }

    private void reaches(String product, ReviewState state) {
        await(product)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(review(product).state()).isEqualTo(state));
    }

    private ReviewId id(String product) {
        return review(product).reviewId();
    }

    private LicenceReview review(String product) {
        return reviews.findAll().stream()
                .filter(one -> one.auditId().equals(audit) && one.licenceId().equals(made.get(product)))
                .findFirst()
                .orElseThrow();
    }

    private long question(PersonId person) {
        return questions.open(person).get(0).id();
    }

    private static void done(Result<Void> result) {
        assertThat(result.refusal()).isEmpty();
    }

    private static List<Boolean> atOnce(Callable<Result<Void>> one, Callable<Result<Void>> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Result<Void>> result : two.invokeAll(List.of(one, other))) {
                done.add(result.get().isDone());
            }
            return done;
        } finally {
            two.shutdown();
        }
    }

    private PersonId person(String name) {
        String mail = name.toLowerCase() + "@reviewed.example";
        return people.add(
                new PersonFields(
                        entity.value(),
                        null,
                        null,
                        mail,
                        name + " Reviewed",
                        null,
                        null,
                        mail,
                        PersonType.EMPLOYEE,
                        PersonStatus.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Reach.MAIL),
                CAUSE,
                AUTHOR);
    }
}

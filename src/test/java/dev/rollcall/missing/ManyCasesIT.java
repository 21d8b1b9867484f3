package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.CorrectionsApplied;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.RunningJobs;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hundreds of things that go missing at once, on a real server: chunks, the round, and answers that meet it. */
@ServerTest
class ManyCasesIT {

    private static final int THINGS = 300;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RunningJobs jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovingCasesOn round;

    @Autowired
    AnsweringQuestions answering;

    @Autowired
    Questions questions;

    @Autowired
    ReadingCases reading;

    @Autowired
    MissingCases cases;

    @Test
    void moveOnAsSetsAndEachByItself() {
        MissingRows rows = new MissingRows(jdbc, events, jobs, tasks);
        PersonId manager = rows.person("Many Manager", null);
        PersonId holder = rows.person("Many Holder", manager);
        UUID audit = rows.audit();
        open(rows, holder, THINGS);

        round.round();
        awaitAsked(audit, AskedAs.HOLDER, THINGS);
        assertThat(rows.mailsTo(holder)).hasSize(1);
        assertThat(reading.page(
                                new CaseFilter("many-", "ASKING", null, null, audit, null),
                                Actor.system("Test"),
                                PageRequest.of(0, 20))
                        .getTotalElements())
                .isEqualTo(THINGS);

        letTheTimePass(audit);
        List<Question> open = questions.openTo(holder);
        AtomicInteger answered = new AtomicInteger();
        CompletableFuture<Void> answers = CompletableFuture.runAsync(
                () -> open.stream().limit(20).forEach(one -> answered.addAndGet(answerOf(one, holder))));
        round.round();
        answers.join();

        awaitAsked(audit, AskedAs.MANAGER, THINGS);
        assertThat(count(audit, "q.asked_as = 'HOLDER' AND q.state = 'ANSWERED'"))
                .isEqualTo(answered.get());
        assertThat(count(audit, "q.asked_as = 'HOLDER' AND q.state = 'NO_ANSWER'"))
                .isEqualTo(THINGS - answered.get());
    }

    @Test
    void aCheckInReopensAClosedCase() {
        MissingRows rows = new MissingRows(jdbc, events, jobs, tasks);
        PersonId holder = rows.person("Single Holder", null);
        open(rows, holder, 1);
        awaitAsked(rows.audit(), AskedAs.HOLDER, 1);
        CaseId id = questions.openTo(holder).get(0).caseId();
        jdbc.sql("UPDATE missing_case SET state = 'CLOSED', ending = 'LOST', opened_at = ?, closed_at = ? WHERE id = ?")
                .params(
                        Timestamp.valueOf("2026-01-01 00:00:00"),
                        Timestamp.valueOf("2026-01-02 00:00:00"),
                        Ids.bytes(id.value()))
                .update();
        jdbc.sql("UPDATE asset SET last_check_in_at = ? WHERE id = ?")
                .params(
                        Timestamp.valueOf("2026-02-01 00:00:00"),
                        Ids.bytes(cases.find(id).orElseThrow().assetId()))
                .update();

        round.round();

        assertThat(cases.find(id).orElseThrow().state()).isEqualTo(CaseState.DECIDING);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows.openTasks(id)).contains("userTask_decideOnItem"));
    }

    private void open(MissingRows rows, PersonId holder, int things) {
        transactions.executeWithoutResult(open -> {
            for (int n = 0; n < things; n++) {
                rows.lost(rows.asset("MANY-" + n + "-" + things, holder, false), "1200");
            }
            events.publishEvent(new CorrectionsApplied(new AuditId(rows.audit()), things, 0));
        });
    }

    /** 1 when the answer came before the round. */
    private int answerOf(Question question, PersonId holder) {
        return answering
                        .answer(question.id(), new Answer(Answer.Kind.UNKNOWN, null, null, null), holder)
                        .isDone()
                ? 1
                : 0;
    }

    private void letTheTimePass(UUID audit) {
        jdbc.sql("UPDATE missing_question SET due = DATE '2026-01-02' WHERE case_id IN"
                        + " (SELECT id FROM missing_case WHERE audit_id = ?)")
                .param(Ids.bytes(audit))
                .update();
    }

    private void awaitAsked(UUID audit, AskedAs part, int many) {
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(count(audit, "q.state = 'OPEN' AND q.asked_as = '" + part + "'"))
                        .isEqualTo(many));
    }

    private long count(UUID audit, String which) {
        return jdbc.sql("SELECT COUNT(*) FROM missing_question q JOIN missing_case c ON c.id = q.case_id"
                        + " WHERE c.audit_id = :audit AND " + which)
                .params(Map.of("audit", Ids.bytes(audit)))
                .query(Long.class)
                .single();
    }
}

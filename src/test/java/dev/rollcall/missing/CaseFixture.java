package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.RunningJobs;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A laptop worth 1,200 that Ben had, whose manager is Cara and which Dora had before; on a Tuesday. */
abstract class CaseFixture {

    static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RunningJobs jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    MissingCases cases;

    @Autowired
    Questions questions;

    @Autowired
    ChasingItems chasing;

    @Autowired
    ConfirmingEndings confirming;

    @Autowired
    AnsweringQuestions answering;

    @Autowired
    MovingCasesOn round;

    final Actor it = new Actor(Ids.next(), null, Ids.next(), "Ida IT", Set.of(Role.IT), null, Set.of());
    final Actor approver =
            new Actor(Ids.next(), null, Ids.next(), "Alma Approver", Set.of(Role.APPROVER), null, Set.of());

    MissingRows rows;
    PersonId cara;
    PersonId ben;
    PersonId dora;
    UUID laptop;

    @BeforeEach
    void aLaptopThatBenHad() {
        clock.moveTo(TUESDAY);
        rows = new MissingRows(jdbc, events, jobs, tasks);
        cara = rows.person("Cara", null);
        ben = rows.person("Ben", cara);
        dora = rows.person("Dora", null);
        laptop = rows.asset("GONE-1", ben, false);
        rows.heldBefore(laptop, dora);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    MissingCase read(CaseId id) {
        return cases.find(id).orElseThrow();
    }

    Question asked(CaseId id) {
        return questions.of(id).stream().filter(Question::isOpen).findFirst().orElseThrow();
    }

    void answer(CaseId id, Answer.Kind kind, String where) {
        Question question = asked(id);
        answering
                .answer(question.id(), new Answer(kind, where, null, null), question.personId())
                .value();
        rows.goOn(id);
    }

    /** The round of a later day. */
    void roundOn(String moment, CaseId id) {
        clock.moveTo(Instant.parse(moment));
        round.round();
        rows.goOn(id);
    }

    CaseId decided(CaseId id, Ending ending) {
        chasing.decide(id, new Proposal(ending, "Nobody knows", "2026/17", null), it)
                .value();
        rows.goOn(id);
        return id;
    }
}

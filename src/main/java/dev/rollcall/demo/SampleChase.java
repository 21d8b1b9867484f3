package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.Answer;
import dev.rollcall.missing.AnsweringQuestions;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.ChasingItems;
import dev.rollcall.missing.ConfirmingEndings;
import dev.rollcall.missing.Incident;
import dev.rollcall.missing.MissingCases;
import dev.rollcall.missing.Proposal;
import dev.rollcall.missing.Questions;
import dev.rollcall.missing.ReportingIncidents;
import dev.rollcall.missing.Snoozing;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does by the ordinary use cases what people do about a missing thing, and lets its process go on. */
@Component
@Profile("demo")
class SampleChase {

    private final Asking asking;
    private final ChasingItems chasing;
    private final ConfirmingEndings confirming;
    private final ReportingIncidents reporting;
    private final Snoozing snoozing;
    private final LettingCasesRun running;

    SampleChase(
            Asking asking,
            ChasingItems chasing,
            ConfirmingEndings confirming,
            ReportingIncidents reporting,
            Snoozing snoozing,
            LettingCasesRun running) {
        this.asking = asking;
        this.chasing = chasing;
        this.confirming = confirming;
        this.reporting = reporting;
        this.snoozing = snoozing;
        this.running = running;
    }

    void goOn(CaseId id) {
        running.goOn(id);
    }

    void answer(CaseId id, PersonId person, Answer answer) {
        asking.answer(person, answer);
        goOn(id);
    }

    void report(CaseId id, Incident incident, Actor it) {
        reporting.report(id, incident, it).value();
        goOn(id);
    }

    void lookInVain(CaseId id, String where, Actor it) {
        chasing.notFound(id, where, it).value();
        goOn(id);
    }

    void decide(CaseId id, Proposal proposal, Actor it) {
        chasing.decide(id, proposal, it).value();
        goOn(id);
    }

    void confirm(CaseId id, Actor by) {
        confirming.confirm(id, by).value();
        goOn(id);
    }

    void turnUp(CaseId id, String how, Actor it) {
        asking.turnUp(id, how, it);
        goOn(id);
    }

    void putOff(CaseId id, LocalDate until, String reason, Actor it) {
        snoozing.step(id, until, reason, it).value();
        goOn(id);
    }

    /** What people say and show of a missing thing. */
    @Component
    @Profile("demo")
    static class Asking {

        private final Questions questions;
        private final AnsweringQuestions answering;
        private final MissingCases cases;
        private final RecordingVerifications recording;

        Asking(
                Questions questions,
                AnsweringQuestions answering,
                MissingCases cases,
                RecordingVerifications recording) {
            this.questions = questions;
            this.answering = answering;
            this.cases = cases;
            this.recording = recording;
        }

        void answer(PersonId person, Answer answer) {
            questions
                    .openTo(person)
                    .forEach(question ->
                            answering.answer(question.id(), answer, person).value());
        }

        void turnUp(CaseId id, String how, Actor it) {
            AssetId asset = new AssetId(cases.find(id).orElseThrow().assetId());
            recording.record(NewVerification.of(asset, Source.SEARCH, Grade.PROOF, Claim.SEEN, it.author())
                    .note(how)
                    .build());
        }
    }
}

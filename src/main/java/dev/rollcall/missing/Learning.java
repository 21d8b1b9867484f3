package dev.rollcall.missing;

import dev.rollcall.history.Author;
import dev.rollcall.missing.ChasePolicy.Facts;
import dev.rollcall.people.Person;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an answer changes: whoever has the thing has it found, subject to a second person; a place is looked at at once; a
 * loss or theft is a case of its own in decision chase-policy; who knows nothing is followed by the next.
 */
@Component
class Learning {

    private final MissingCases cases;
    private final SeeingItems seeing;
    private final ChasePolicy policy;
    private final RecordingVerifications recording;
    private final MissingCaseProcess process;
    private final JdbcClient jdbc;

    Learning(
            MissingCases cases,
            SeeingItems seeing,
            ChasePolicy policy,
            RecordingVerifications recording,
            MissingCaseProcess process,
            JdbcClient jdbc) {
        this.cases = cases;
        this.seeing = seeing;
        this.policy = policy;
        this.recording = recording;
        this.process = process;
        this.jdbc = jdbc;
    }

    /**
     * @param meant whoever the answer is about: the person who gives it, or somebody whom they speak for
     * @param enteredBy who entered it for them, null where they did themselves
     */
    void from(MissingCase one, Answer answer, Person by, Person meant, Author enteredBy) {
        switch (answer.kind()) {
            case HAVE -> {
                has(one, answer.where(), by, meant, enteredBy);
                return;
            }
            case ELSEWHERE -> cases.learn(one.id(), one.how(), lookAtOnce(one.plan()), null);
            case LOST -> lost(one, How.LOST, null);
            case STOLEN -> lost(one, How.STOLEN, answer.policeReport());
            case UNKNOWN -> {}
        }
        cases.moveTo(one.id(), CaseState.OPENED, one.due(), CaseState.ASKING);
        process.goOn(one.processInstanceId(), CaseState.ASKING, "ANSWERED");
    }

    private void has(MissingCase one, String where, Person by, Person holder, Author enteredBy) {
        boolean onBehalf = enteredBy != null || !by.personId().equals(holder.personId());
        seeing.seen(
                one,
                new SeeingItems.Sighting(
                        holder.fields().displayName() + " has it",
                        where,
                        by.fields().displayName(),
                        by.subjectKey()));
        recording.record(NewVerification.of(
                        new AssetId(one.assetId()),
                        Source.ANSWER,
                        onBehalf ? Grade.ON_BEHALF : Grade.SELF_DECLARED,
                        Claim.HELD,
                        enteredBy == null ? Author.person(by.subjectKey()) : enteredBy)
                .holderId(holder.personId())
                .onBehalf(onBehalf)
                .note(where)
                .build());
    }

    private void lost(MissingCase one, How how, String policeReport) {
        Facts facts = jdbc.sql("SELECT k.holds_data, k.fixed_place FROM asset a JOIN asset_kind k ON k.id = a.kind_id"
                        + " WHERE a.id = ?")
                .param(Ids.bytes(one.assetId()))
                .query((row, n) -> new Facts(how, one.money(), row.getBoolean(1), row.getBoolean(2)))
                .single();
        cases.learn(one.id(), how, policy.of(facts, one.auditId(), one.id().value()), policeReport);
    }

    private static ChasePlan lookAtOnce(ChasePlan plan) {
        return new ChasePlan(List.of(), true, plan.incident(), plan.days(), plan.closeBelow());
    }
}

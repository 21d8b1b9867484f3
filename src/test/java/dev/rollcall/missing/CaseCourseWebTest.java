package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.finding.CorrectionId;
import dev.rollcall.finding.CorrectionReversed;
import dev.rollcall.finding.CorrectionsApplied;
import dev.rollcall.finding.FindingId;
import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class CaseCourseWebTest extends CaseFixture {

    @Autowired
    ReportingIncidents reporting;

    @Test
    void thoseWhoMayKnowAreAskedOneAfterAnotherThenItLooks() {
        CaseId id = rows.missing(laptop, "1200");
        assertThat(asked(id)).returns(ben, Question::personId).returns(AskedAs.HOLDER, Question::askedAs);

        answer(id, Answer.Kind.UNKNOWN, null);
        assertThat(asked(id)).returns(cara, Question::personId).returns(AskedAs.MANAGER, Question::askedAs);

        answer(id, Answer.Kind.UNKNOWN, null);
        assertThat(asked(id).personId()).isEqualTo(dora);

        answer(id, Answer.Kind.UNKNOWN, null);
        assertThat(rows.openTasks(id)).containsExactly("userTask_lookForItem");

        chasing.notFound(id, "Every drawer", it).value();
        rows.goOn(id);
        assertThat(rows.openTasks(id)).containsExactly("userTask_decideOnItem");
    }

    @Test
    void oneCaseAnAssetHoweverOftenItIsHeard() {
        CaseId id = rows.missing(laptop, "1200");
        events.publishEvent(new CorrectionsApplied(new AuditId(rows.audit()), 1, 0));

        assertThat(rows.opened(laptop)).isEqualTo(id);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM missing_case WHERE asset_id = ?")
                        .param(Ids.bytes(laptop))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whoeverHasItIsConfirmedBySomebodyElse() {
        CaseId id = rows.missing(laptop, "1200");
        answer(id, Answer.Kind.HAVE, "In my bag");

        assertThat(rows.openTasks(id)).containsExactly("userTask_confirmEnding");
        assertThat(confirming.confirm(id, rows.actor(ben, Role.IT)).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Somebody else"));
        assertThat(confirming.confirm(id, it).refusal()).isEmpty();
        assertThat(rows.statusOf(laptop)).isEqualTo("IN_USE");
        assertThat(read(id)).returns(CaseState.CLOSED, MissingCase::state).returns(Ending.FOUND, MissingCase::ending);
        assertThat(rows.openTasks(id)).isEmpty();
        assertThat(WrittenEvidence.kinds(jdbc, rows.audit()))
                .containsSubsequence("CASE_OPENED", "CASE_STEP", "CASE_STEP", "CASE_CLOSED");
    }

    @Test
    void aPlaceThatSomebodyNamesIsLookedAtAtOnce() {
        CaseId id = rows.missing(laptop, "1200");
        answer(id, Answer.Kind.ELSEWHERE, "Lab 3");

        assertThat(rows.openTasks(id)).containsExactly("userTask_lookForItem");
    }

    @Test
    void whatTheHolderLostIsDecidedWithoutASearch() {
        CaseId id = rows.missing(laptop, "1200");
        answer(id, Answer.Kind.LOST, null);

        assertThat(read(id).how()).isEqualTo(How.LOST);
        assertThat(rows.openTasks(id)).containsExactly("userTask_decideOnItem");
    }

    @Test
    void securityIsToldOfADeviceWithDataBeforeAnybodyDecides() {
        UUID phone = rows.asset("GONE-2", ben, true);
        CaseId id = rows.reported(phone, "400", "STOLEN");
        assertThat(read(id).how()).isEqualTo(How.STOLEN);
        answer(id, Answer.Kind.STOLEN, null);
        assertThat(rows.openTasks(id)).containsExactly("userTask_reportIncident");

        Instant known = TUESDAY.minusSeconds(3600);
        assertThat(reporting
                        .report(id, new Incident("YES", "NO", " ", true, known, null), it)
                        .isDone())
                .isFalse();
        assertThat(reporting
                        .report(id, new Incident("YES", "NO", "INC-1", true, TUESDAY.plusSeconds(60), null), it)
                        .isDone())
                .isFalse();
        reporting
                .report(id, new Incident("YES", "NO", "INC-1", true, known, null), it)
                .value();

        assertThat(rows.openTasks(id)).containsExactly("userTask_decideOnItem");
        assertThat(read(id).incident().notifyBy()).contains(known.plusSeconds(72 * 3600));
    }

    @Test
    void nobodyTellsSecurityOfWhatIsFoundMeanwhile() {
        UUID phone = rows.asset("GONE-2", ben, true);
        CaseId id = rows.missing(phone, "400");
        assertThat(rows.openTasks(id)).containsExactly("userTask_reportIncident", "userTask_sayWhereItIs");
        answer(id, Answer.Kind.HAVE, "Here");

        assertThat(rows.openTasks(id)).containsExactly("userTask_confirmEnding");
    }

    @Test
    void aTheftTakesAReportOfThePolice() {
        CaseId id = rows.reported(laptop, "1200", "STOLEN");
        answer(id, Answer.Kind.STOLEN, null);

        assertThat(chasing.decide(id, new Proposal(Ending.STOLEN, "Broken window", " ", null), it)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("police"));
        decided(id, Ending.STOLEN);
        confirming
                .confirm(id, new Actor(Ids.next(), null, Ids.next(), "Ada", Set.of(Role.ADMIN), null, Set.of()))
                .value();
        assertThat(rows.statusOf(laptop)).isEqualTo("STOLEN");
    }

    @Test
    void aTrifleIsDecidedAtOnceAndOnlyATrifleIsClosedBelowTheLimit() {
        CaseId trifle = rows.missing(rows.asset("CABLE-1", ben, false), "20");
        assertThat(rows.openTasks(trifle)).containsExactly("userTask_decideOnItem");
        assertThat(chasing.decide(trifle, new Proposal(Ending.BELOW_LIMIT, "A cable", null, null), it)
                        .isDone())
                .isTrue();

        CaseId dear = rows.reported(laptop, "1200", "LOST");
        answer(dear, Answer.Kind.LOST, null);
        assertThat(chasing.decide(dear, new Proposal(Ending.BELOW_LIMIT, "A laptop", null, null), it)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("limit of 250"));
    }

    @Test
    void aLossAboveTheLimitOfTheRoleTakesSomebodyWithAHigherOne() {
        CaseId id = rows.reported(laptop, "1200", "LOST");
        answer(id, Answer.Kind.LOST, null);
        decided(id, Ending.LOST);
        var otherIt = new Actor(Ids.next(), null, Ids.next(), "Ivo IT", Set.of(Role.IT), null, Set.of());

        assertThat(confirming.confirm(id, it).refusal().orElseThrow()).contains("Somebody else");
        assertThat(confirming.confirm(id, otherIt).refusal().orElseThrow()).contains("above your limit of 1000");
        assertThat(confirming.confirm(id, approver).refusal()).isEmpty();
        assertThat(read(id).confirmedAs()).isEqualTo("APPROVER");
    }

    @Test
    void anEndingThatDoesNotHoldIsDecidedAnew() {
        CaseId id = rows.reported(laptop, "1200", "LOST");
        answer(id, Answer.Kind.LOST, null);
        decided(id, Ending.LOST);
        confirming.sendBack(id, "Ask the supplier first", approver).value();

        assertThat(rows.openTasks(id)).containsExactly("userTask_decideOnItem");
    }

    @Test
    void aCorrectionThatIsTakenBackEndsTheCaseWhereverItStands() {
        CaseId id = rows.missing(laptop, "1200");
        UUID correction = jdbc.sql("SELECT id FROM correction WHERE asset_id = ?")
                .param(Ids.bytes(laptop))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
        events.publishEvent(new CorrectionReversed(
                new CorrectionId(correction),
                new FindingId(Ids.next()),
                new AuditId(rows.audit()),
                laptop,
                Author.system("Test")));

        assertThat(read(id).ending()).isEqualTo(Ending.RECORD_WRONG);
        assertThat(rows.openTasks(id)).isEmpty();
        assertThat(questions.openTo(ben)).isEmpty();
    }
}

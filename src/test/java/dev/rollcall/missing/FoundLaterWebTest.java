package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class FoundLaterWebTest extends CaseFixture {

    @Autowired
    RecordingVerifications recording;

    private PersonId decider;
    private PersonId confirmer;
    private CaseId id;

    @BeforeEach
    void closedAsLostByTwoPeople() {
        decider = rows.person("Ida", null);
        confirmer = rows.person("Alma", null);
        id = rows.reported(laptop, "1200", "LOST");
        answer(id, Answer.Kind.LOST, null);
        chasing.decide(id, new Proposal(Ending.LOST, "Left in a train", null, null), rows.actor(decider, Role.IT))
                .value();
        confirming.confirm(id, rows.actor(confirmer, Role.APPROVER)).value();
        rows.goOn(id);
        clock.moveTo(TUESDAY.plusSeconds(86_400));
    }

    @Test
    void aScanReopensTheQuestionAndTellsThoseWhoDecided() {
        scan(Claim.SEEN);
        rows.goOn(id);

        assertThat(read(id))
                .returns(CaseState.CONFIRMING, MissingCase::state)
                .returns(Ending.FOUND, MissingCase::ending);
        assertThat(rows.openTasks(id)).containsExactly("userTask_confirmEnding");
        assertThat(rows.mailsTo(decider)).containsExactly("digest:" + decider + ":2026-11-18");
        assertThat(rows.mailsTo(confirmer)).containsExactly("digest:" + confirmer + ":2026-11-18");

        confirming.confirm(id, it).value();
        assertThat(rows.statusOf(laptop)).isEqualTo("IN_USE");
    }

    @Test
    void aHoldersWordReopensItToo() {
        scan(Claim.HELD);

        assertThat(read(id).state()).isEqualTo(CaseState.CONFIRMING);
    }

    @Test
    void whatDoesNotSayThatItIsThereReopensNothing() {
        scan(Claim.NOT_FOUND);

        assertThat(read(id).isOpen()).isFalse();
    }

    @Test
    void aCheckInReopensTheDecisionOnce() {
        checkIn();
        round.round();
        rows.goOn(id);
        assertThat(rows.openTasks(id)).containsExactly("userTask_decideOnItem");
        assertThat(rows.mailsTo(decider)).hasSize(1);

        decided(id, Ending.STOLEN);
        confirming.confirm(id, approver).value();
        round.round();
        assertThat(read(id)).returns(CaseState.CLOSED, MissingCase::state).returns(Ending.STOLEN, MissingCase::ending);
    }

    @Test
    void aSightingThatDoesNotHoldGoesBackToBeDecided() {
        scan(Claim.SEEN);
        rows.goOn(id);
        confirming.sendBack(id, "It was another laptop", it).value();
        decided(id, Ending.LOST);
        confirming.confirm(id, approver).value();

        assertThat(read(id).isOpen()).isFalse();
    }

    @Test
    void whatIsBackIsNotOpenedAgain() {
        scan(Claim.SEEN);
        rows.goOn(id);
        confirming.confirm(id, it).value();
        scan(Claim.SEEN);
        checkIn();
        round.round();

        assertThat(read(id).isOpen()).isFalse();
    }

    @Test
    void aScanEndsASearchThatIsUnderWay() {
        var other = rows.asset("GONE-9", ben, false);
        CaseId open = rows.missing(other, "1200");
        recording.record(NewVerification.of(
                        new AssetId(other), Source.SCAN, Grade.INDEPENDENT_SCAN, Claim.SEEN, Author.system("Scanner"))
                .build());
        rows.goOn(open);

        assertThat(rows.openTasks(open)).containsExactly("userTask_confirmEnding");
        assertThat(questions.openTo(ben)).isEmpty();
    }

    private void scan(Claim claim) {
        recording.record(NewVerification.of(
                        new AssetId(laptop), Source.SCAN, Grade.INDEPENDENT_SCAN, claim, Author.system("Scanner"))
                .build());
    }

    private void checkIn() {
        jdbc.sql("UPDATE asset SET last_check_in_at = ?, last_check_in_user = 'somebody' WHERE id = ?")
                .params(Timestamp.from(TUESDAY.plusSeconds(80_000)), Ids.bytes(laptop))
                .update();
    }
}

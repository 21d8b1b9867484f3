package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a finding that is open when its audit has closed. */
@WebTest
class OutlivedFindingsWebTest extends ReviewFixture {

    @Autowired
    ProposingFreely freely;

    @Autowired
    SettlingOutlived later;

    @Autowired
    RecordingVerifications recording;

    @Test
    void anotherCorrectionIsProposedOfWhatIsOpenAndOfNothingElse() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        UUID other = item("REV-2", ann, 100);
        verification(other, "HELD", null, ann);
        takenBackAfterClosing("Neither has it");
        UUID cem = person("Cem.Review");

        assertThat(freely.propose(audit, new AssetId(other), "holder", cem.toString(), "Seen with Cem", it)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("nothing about this asset is open"));
        assertThat(freely.propose(audit, new AssetId(asset), "holder", cem.toString(), "Seen with Cem", it)
                        .refusal())
                .isEmpty();
        Correction proposed =
                corrections.list(audit, "PROPOSED", ALL).getContent().get(0);
        assertThat(approving
                        .approve(proposed.id(), approver("Other IT", Ids.next(), null), null)
                        .refusal())
                .isEmpty();
        assertThat(heldBy(asset)).isEqualTo(cem);
    }

    @Test
    void aScanOfWhatTheRegisterSaysSettlesAnOpenFindingAndLeavesTheOutcome() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = takenBackAfterClosing("Ben never had it");
        String before = outcomeOf(asset);

        later.round();
        assertThat(stateOf(correction)).isEqualTo(FindingState.OPEN);
        recording.record(NewVerification.of(
                        new AssetId(asset), Source.SCAN, Grade.INDEPENDENT_SCAN, Claim.SEEN, Author.person(key(ben)))
                .holderId(new PersonId(ann))
                .build());
        later.round();

        assertThat(stateOf(correction)).isEqualTo(FindingState.BY_EVIDENCE);
        assertThat(outcomeOf(asset)).isEqualTo(before);
        assertThat(WrittenEvidence.kinds(jdbc, audit.value())).endsWith("FINDING_REOPENED", "FINDING_SETTLED");
    }

    @Test
    void aScanOfSomethingElseSettlesNothing() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = takenBackAfterClosing("Ben never had it");
        recording.record(NewVerification.of(
                        new AssetId(asset), Source.ANSWER, Grade.SELF_DECLARED, Claim.HELD, Author.person(key(ben)))
                .holderId(new PersonId(ben))
                .build());

        later.round();

        assertThat(stateOf(correction)).isEqualTo(FindingState.OPEN);
    }

    @Test
    void aCheckInOfItsUserSettlesAnOpenFinding() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = takenBackAfterClosing("Ben never had it");
        jdbc.sql("UPDATE person SET user_name = 'ann.r' WHERE id = ?")
                .param(Ids.bytes(ann))
                .update();
        checksIn(asset, "CORP\\ben");
        later.round();
        assertThat(stateOf(correction)).isEqualTo(FindingState.OPEN);

        checksIn(asset, "CORP\\Ann.R");
        later.round();

        assertThat(stateOf(correction)).isEqualTo(FindingState.BY_EVIDENCE);
    }

    @Test
    void aCorrectionByHandSettlesAnOpenFinding() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = takenBackAfterClosing("Too early");
        holds(ben, asset);

        later.round();

        Finding finding = findings.find(correction.findingId()).orElseThrow();
        assertThat(finding.state()).isEqualTo(FindingState.BY_EVIDENCE);
        assertThat(finding.reason()).contains("register was corrected");
    }

    private void checksIn(UUID asset, String user) {
        jdbc.sql("UPDATE asset SET last_check_in_at = ?, last_check_in_user = ? WHERE id = ?")
                .params(java.sql.Timestamp.from(java.time.Instant.now().plusSeconds(60)), user, Ids.bytes(asset))
                .update();
    }

    private FindingState stateOf(Correction correction) {
        return findings.find(correction.findingId()).orElseThrow().state();
    }

    private String outcomeOf(UUID asset) {
        return jdbc.sql("SELECT outcome FROM audit_item WHERE asset_id = ?")
                .param(Ids.bytes(asset))
                .query(String.class)
                .single();
    }
}

package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.evidence.ReadingReports;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class FindingsAfterClosingWebTest extends ReviewFixture {

    private static final MailTemplate.Links LINKS = new MailTemplate.Links() {
        @Override
        public String page(String path) {
            return path;
        }

        @Override
        public String capability(String purpose, String path, PersonId person, UUID subject, Duration validFor) {
            throw new AssertionError("No link to act by is asked for");
        }
    };

    @Autowired
    ReadingReports reports;

    @Autowired
    FindingsInDigest digest;

    @Test
    void aReversalAfterClosingIsWorkOfItsOwner() throws Exception {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = takenBackAfterClosing("Ben never had it");

        Finding finding = findings.find(correction.findingId()).orElseThrow();
        assertThat(finding.state()).isEqualTo(FindingState.OPEN);
        assertThat(finding.resolution()).isNull();
        assertThat(finding.reopenedReason()).contains("taken back", "Ben never had it");
        assertThat(finding.due()).isAfter("2026-03-20");
        assertThat(digest.section(new PersonId(ann), LINKS))
                .hasValueSatisfying(section ->
                        assertThat(section.lines()).singleElement().asString().contains("REV-1"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE person_id = ? AND template = 'digest_to_person'")
                        .param(Ids.bytes(ann))
                        .query(Long.class)
                        .single())
                .isOne();
        Actor owner = new Actor(Ids.next(), ann, key(ann), "Ann", Set.of(Role.IT), null, Set.of());
        mvc.perform(get("/findings").param("mine", "true").with(ActingAs.actor(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("REV-1")))
                .andExpect(content().string(containsString("Ben never had it")));
        mvc.perform(get("/").with(ActingAs.actor(owner)))
                .andExpect(content().string(containsString("/audits/" + audit + "/findings?state=OPEN")));
        mvc.perform(get("/findings/" + finding.id()).with(ActingAs.actor(owner)))
                .andExpect(content().string(containsString("Ben never had it")))
                .andExpect(content().string(containsString("Propose another correction")));
        mvc.perform(get("/api/v1/findings").param("owner", ann.toString()).with(ActingAs.actor(owner)))
                .andExpect(content().string(containsString(finding.id().toString())));
        mvc.perform(get("/findings").with(ActingAs.role(Role.APPROVER))).andExpect(status().isForbidden());
    }

    @Test
    void isSettledAfterClosingByAnyResolution() throws Exception {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction correction = takenBackAfterClosing("Wrong");

        mvc.perform(post("/findings/" + correction.findingId() + "/settle")
                        .param("resolution", "CORRECT_REALITY")
                        .param("reason", "Ann has it back")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(redirectedUrlPattern("/findings/*"));

        assertThat(findings.find(correction.findingId()).orElseThrow().state()).isEqualTo(FindingState.SETTLED);
        mvc.perform(get("/findings").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Nothing to settle")));
    }

    @Test
    void aCorrectionAfterClosingTakesTheSameApprovalAndThenStandsInTheRegister() throws Exception {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction first = takenBackAfterClosing("Too early");
        assertThat(settling.settle(first.findingId(), CORRECT, it).refusal()).isEmpty();

        Correction again = corrections.list(audit, "PROPOSED", ALL).getContent().get(0);
        assertThat(again.approval()).isEqualTo("ONE");
        assertThat(heldBy(asset)).isEqualTo(ann);
        assertThat(approving
                        .approve(again.id(), approver("Ben", key(ben), null), null)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("You gave the evidence"));
        mvc.perform(get("/").with(ActingAs.role(Role.APPROVER)))
                .andExpect(content().string(containsString("/audits/" + audit + "/approvals")));
        assertThat(approving
                        .approve(again.id(), approver("Other IT", Ids.next(), null), null)
                        .refusal())
                .isEmpty();

        assertThat(corrections.find(again.id()).orElseThrow().state()).isEqualTo("APPLIED");
        assertThat(heldBy(asset)).isEqualTo(ben);
        assertThat(findings.find(first.findingId()).orElseThrow().state()).isEqualTo(FindingState.SETTLED);
        assertThat(WrittenEvidence.kinds(jdbc, audit.value()))
                .endsWith(
                        "CORRECTION_REVERSED",
                        "FINDING_REOPENED",
                        "FINDING_SETTLED",
                        "CORRECTION_PROPOSED",
                        "CORRECTION_APPROVED",
                        "CORRECTION_APPLIED",
                        "FINDING_SETTLED");
        assertThat(reports.read(audit).orElseThrow().audit().afterClosing())
                .satisfies(after -> assertThat(after.takenBack()).isOne())
                .satisfies(after -> assertThat(after.applied()).isOne())
                .satisfies(after -> assertThat(after.open()).isZero());
        mvc.perform(get("/audits/" + audit + "/report").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Since then 1 correction taken back, 1 applied")));
    }

    @Test
    void aCorrectionThatIsTurnedDownAfterClosingOpensItsFindingOnceMore() {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction first = takenBackAfterClosing("Too early");
        settling.settle(first.findingId(), CORRECT, it);
        Correction again = corrections.list(audit, "PROPOSED", ALL).getContent().get(0);

        assertThat(approving
                        .reject(again.id(), approver("Other", Ids.next(), null), "Ask Ann")
                        .refusal())
                .isEmpty();

        assertThat(findings.find(first.findingId()).orElseThrow().reopenedReason())
                .contains("turned down", "Ask Ann");
    }

    @Test
    void aStaleCorrectionOpensItsFindingWithTheReason() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = proposed();
        approving.approve(correction.id(), approver("Other IT", Ids.next(), null), null);
        UUID cem = person("Cem.Review");
        holds(cem, asset);

        applying.apply(audit);
        closing.write(audit);

        Finding finding = findings.find(correction.findingId()).orElseThrow();
        assertThat(corrections.find(correction.id()).orElseThrow().state()).isEqualTo("STALE");
        assertThat(finding.state()).isEqualTo(FindingState.OPEN);
        assertThat(finding.reopenedReason()).contains("correction of the holder no longer fits");
        assertThat(WrittenEvidence.kinds(jdbc, audit.value()))
                .endsWith("CORRECTION_DROPPED", "FINDING_REOPENED", "AUDIT_CLOSED");
        assertThat(reports.read(audit).orElseThrow().audit().afterClosing().open())
                .isOne();
        assertThat(settling.settle(finding.id(), CORRECT, it).refusal()).isEmpty();
        assertThat(corrections.list(audit, "PROPOSED", ALL).getContent().get(0).from())
                .isEqualTo(cem.toString());
    }

    @Test
    void whatGoesStaleAfterClosingIsNotForcedEither() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction first = takenBackAfterClosing("Too early");
        settling.settle(first.findingId(), CORRECT, it);
        Correction again = corrections.list(audit, "PROPOSED", ALL).getContent().get(0);
        UUID cem = person("Cem.Review");
        holds(cem, asset);

        approving.approve(again.id(), approver("Other IT", Ids.next(), null), null);

        assertThat(corrections.find(again.id()).orElseThrow().state()).isEqualTo("STALE");
        assertThat(heldBy(asset)).isEqualTo(cem);
        assertThat(findings.find(first.findingId()).orElseThrow().isOpen()).isTrue();
    }
}

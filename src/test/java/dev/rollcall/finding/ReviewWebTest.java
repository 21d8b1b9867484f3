package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ReviewWebTest extends ReviewFixture {

    @Autowired
    private Sources sources;

    @Autowired
    ProposingFreely freely;

    @Autowired
    Links links;

    @Test
    void anAnswerApprovedByItIsTwoPeopleAndChangesTheRegister() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = proposed();
        assertThat(correction.field()).isEqualTo("holder");
        assertThat(correction.approval()).isEqualTo("ONE");
        assertThat(approving
                        .approve(correction.id(), approver("Other IT", Ids.next(), null), null)
                        .refusal())
                .isEmpty();
        applying.apply(audit);
        assertThat(heldBy(asset)).isEqualTo(ben);
        assertThat(corrections.find(correction.id()).orElseThrow().state()).isEqualTo("APPLIED");
    }

    @Test
    void whoGaveTheEvidenceDoesNotApproveIt() {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction correction = proposed();
        assertThat(approving
                        .approve(correction.id(), approver("Ben", key(ben), null), null)
                        .refusal()
                        .orElseThrow())
                .contains("You gave the evidence");
    }

    @Test
    void aCorrectionThatNoLongerFitsIsStaleAndNotForced() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = proposed();
        approving.approve(correction.id(), approver("Other IT", Ids.next(), null), null);
        UUID cem = person("Cem.Review");
        jdbc.sql("UPDATE asset SET holder_id = ? WHERE id = ?")
                .params(Ids.bytes(cem), Ids.bytes(asset))
                .update();
        session.clear();
        applying.apply(audit);
        assertThat(corrections.find(correction.id()).orElseThrow().state()).isEqualTo("STALE");
        assertThat(heldBy(asset)).isEqualTo(cem);
    }

    @Test
    void aReversalTakesASecondPersonAndReopensTheFinding() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", null, ben);
        Correction correction = proposed();
        Approver approver = approver("Other IT", Ids.next(), null);
        approving.approve(correction.id(), approver, null);
        applying.apply(audit);
        assertThat(reversing.reverse(correction.id(), approver, it, "Wrong").isDone())
                .isFalse();
        assertThat(reversing
                        .reverse(correction.id(), approver("Third", Ids.next(), null), it, "Wrong")
                        .refusal())
                .isEmpty();
        assertThat(heldBy(asset)).isEqualTo(ann);
        assertThat(findings.find(correction.findingId()).orElseThrow().state()).isEqualTo(FindingState.OPEN);
        assertThat(WrittenEvidence.kinds(jdbc, audit.value()))
                .containsExactly(
                        "OUTCOME_DECIDED",
                        "FINDING_OPENED",
                        "FINDING_SETTLED",
                        "CORRECTION_PROPOSED",
                        "CORRECTION_APPROVED",
                        "CORRECTION_APPLIED",
                        "FINDING_SETTLED",
                        "CORRECTION_REVERSED",
                        "FINDING_REOPENED");
    }

    @Test
    void onThePageSomebodyElseTakesBackWhatTheyTicked() throws Exception {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction correction = proposed();
        approving.approve(correction.id(), approver("Other IT", Ids.next(), null), null);
        applying.apply(audit);
        String page = "/audits/" + audit + "/approvals";
        mvc.perform(get(page).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Take back what is ticked")));

        mvc.perform(post(page)
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .param("verdict", "REVERSE")
                        .param("reason", "Wrong"))
                .andExpect(flash().attributeExists("flashError"));
        assertThat(corrections.find(correction.id()).orElseThrow().state()).isEqualTo("APPLIED");

        mvc.perform(post(page)
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .param("ids", correction.id().toString())
                        .param("verdict", "REVERSE")
                        .param("reason", "Wrong"))
                .andExpect(flash().attribute("flash", "1 taken back."));
        assertThat(corrections.find(correction.id()).orElseThrow().state()).isEqualTo("REVERSED");
        mvc.perform(get(page).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(not(containsString("Take back what is ticked"))));
    }

    @Test
    void theWordOfWhoeverListedAThingIsItsEvidence() {
        extra();
        reconciling.reconcile(audit);

        Finding finding = findings.list(audit, null, FindingState.OPEN, null, ALL)
                .getContent()
                .get(0);

        assertThat(sources.of(finding)).singleElement().satisfies(source -> {
            assertThat(source.givenBy()).isEqualTo(nameOf(ben));
            assertThat(source.grade()).isEqualTo("SELF_DECLARED");
            assertThat(source.detail()).isEqualTo("Review laptop");
        });
    }

    private String nameOf(UUID person) {
        return jdbc.sql("SELECT display_name FROM person WHERE id = ?")
                .param(Ids.bytes(person))
                .query(String.class)
                .single();
    }

    private void extra() {
        jdbc.sql(
                        "INSERT INTO extra_item (id, audit_id, source, source_ref, ours, person_id, kind_text, tag, withdrawn, found_at)"
                                + " VALUES (?, ?, 'ANSWER', 'x', TRUE, ?, 'Review laptop', 'REV-NEW', FALSE, TIMESTAMP '2026-03-03 08:00:00')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(audit.value()), Ids.bytes(ben))
                .update();
    }

    @Test
    void theCreatedAssetOfAReversedCorrectionBecomesRetired() {
        extra();
        Correction correction = proposed();
        approving.approve(correction.id(), approver("Other IT", Ids.next(), null), null);
        applying.apply(audit);
        assertThat(jdbc.sql("SELECT draft FROM asset WHERE tag = 'REV-NEW'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        reversing.reverseAll(audit, approver("Third", Ids.next(), null), it, "Not ours after all");
        assertThat(jdbc.sql("SELECT status FROM asset WHERE tag = 'REV-NEW'")
                        .query(String.class)
                        .single())
                .isEqualTo("RETIRED");
    }

    @Test
    void aRejectedCorrectionOpensItsFindingAgain() {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction correction = proposed();
        assertThat(approving
                        .reject(correction.id(), approver("Other", Ids.next(), null), "")
                        .isDone())
                .isFalse();
        assertThat(approving
                        .reject(correction.id(), approver("Other", Ids.next(), null), "Ask again")
                        .isDone())
                .isTrue();
        assertThat(findings.openCount(audit)).isOne();
    }

    @Test
    void whatIsNotFoundBecomesMissing() {
        UUID asset = item("REV-1", ann, 100);
        verification(asset, "NOT_HELD", "NEVER_HAD", null);
        Correction correction = proposed();
        assertThat(correction.to()).isEqualTo("MISSING");
        approving.approve(correction.id(), approver("Other IT", Ids.next(), null), null);
        applying.apply(audit);
        assertThat(jdbc.sql("SELECT status FROM asset WHERE id = ?")
                        .param(Ids.bytes(asset))
                        .query(String.class)
                        .single())
                .isEqualTo("MISSING");
    }

    @Test
    void pagesShowFindingsEvidenceAndCorrections() throws Exception {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction correction = proposed();
        for (String page : List.of(
                "/audits/" + audit + "/findings",
                "/findings/" + correction.findingId(),
                "/audits/" + audit + "/approvals")) {
            mvc.perform(get(page).with(ActingAs.role(Role.IT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("REV-1")));
            mvc.perform(get(page).with(ActingAs.role(Role.EMPLOYEE))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/audits/" + audit + "/corrections.csv").with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/audits/" + audit + "/findings").with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("WRONG_HOLDER")));
        mvc.perform(get("/api/v1/audits/" + audit + "/corrections").with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk());
    }

    @Test
    void settlingOnThePageNeedsAReason() throws Exception {
        item("REV-1", ann, 1500);
        reconciling.reconcile(audit);
        Finding finding =
                findings.list(audit, null, null, null, ALL).getContent().get(0);
        mvc.perform(post("/findings/" + finding.id() + "/settle")
                        .param("resolution", "FALSE_ALARM")
                        .param("acceptUntil", "soon")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say in a sentence why")))
                .andExpect(content().string(containsString("value=\"soon\"")))
                .andExpect(content().string(containsString("value=\"FALSE_ALARM\" selected")));
        assertThat(findings.openCount(audit)).isOne();
        mvc.perform(post("/findings/" + finding.id() + "/settle")
                        .param("resolution", "FALSE_ALARM")
                        .param("reason", "Known")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(redirectedUrlPattern("/findings/*"));
        assertThat(findings.openCount(audit)).isZero();
    }

    @Test
    void aRefusalOnTheListKeepsTicksAndReason() throws Exception {
        item("REV-1", ann, 1500);
        reconciling.reconcile(audit);
        Finding finding =
                findings.list(audit, null, null, null, ALL).getContent().get(0);
        mvc.perform(post("/audits/" + audit + "/findings/settle")
                        .param("ids", finding.id().toString())
                        .param("reason", "Long thought about")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose what is done about the finding.")))
                .andExpect(content().string(containsString("Long thought about")))
                .andExpect(content().string(containsString("checked")));
        mvc.perform(post("/audits/" + audit + "/findings/hand-over")
                        .param("ids", finding.id().toString())
                        .param("due", "2999-01-31")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose who sees to it.")))
                .andExpect(content().string(containsString("2999-01-31")));
    }

    @Test
    void whoeverSettlesConfirmsTheRootCause() throws Exception {
        UUID laptop = item("REV-1", ann, 1500);
        verification(laptop, "HELD", null, ben);
        reconciling.reconcile(audit);
        Finding finding =
                findings.list(audit, null, null, null, ALL).getContent().get(0);
        assertThat(finding)
                .returns(RootCause.MOVED_WITHOUT_RECORD, Finding::rootCause)
                .returns(false, Finding::causeConfirmed);
        mvc.perform(get("/findings/" + finding.id()).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Moved without a record, as the data propose")));
        mvc.perform(post("/findings/" + finding.id() + "/settle")
                        .param("resolution", "FALSE_ALARM")
                        .param("reason", "Ben took it over")
                        .param("rootCause", "SWAPPED")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(redirectedUrlPattern("/findings/*"));
        assertThat(findings.find(finding.id()).orElseThrow())
                .returns(RootCause.SWAPPED, Finding::rootCause)
                .returns(true, Finding::causeConfirmed);
    }

    @Test
    void findingsAreHandedOverToSomebodyOfItStaffWithADay() throws Exception {
        item("REV-1", ann, 1500);
        item("REV-2", ann, 100);
        reconciling.reconcile(audit);
        account("cora", ben, "IT,EMPLOYEE");
        account("dora", ann, "EMPLOYEE");
        List<Finding> open = findings.list(audit, null, null, null, ALL).getContent();
        mvc.perform(post("/findings/" + open.get(0).id() + "/hand-over")
                        .param("owner", ben.toString())
                        .param("due", "2999-01-31")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(redirectedUrlPattern("/findings/*"));
        Finding handed = findings.find(open.get(0).id()).orElseThrow();
        assertThat(handed.owner()).isEqualTo("Ben.Review");
        assertThat(handed.due()).isEqualTo("2999-01-31");
        assertThat(findings.list(audit, null, null, ben, ALL)).hasSize(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE person_id = ?")
                        .param(Ids.bytes(ben))
                        .query(Long.class)
                        .single())
                .isOne();
        reconciling.reconcile(audit);
        assertThat(WrittenEvidence.kinds(jdbc, audit.value()))
                .contains("FINDING_HANDED_OVER")
                .doesNotContain("FINDING_REOPENED");
        String toBen = "{\"ids\": [\"%s\"], \"owner\": \"%s\"}";
        mvc.perform(post("/api/v1/audits/" + audit + "/findings/hand-over")
                        .contentType("application/json")
                        .content(toBen.formatted(open.get(1).id(), ben))
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"handedOver\": 1}"));
        mvc.perform(post("/api/v1/audits/" + audit + "/findings/hand-over")
                        .contentType("application/json")
                        .content(toBen.formatted(open.get(1).id(), ann))
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/findings/" + open.get(0).id() + "/hand-over")
                        .param("owner", ben.toString())
                        .with(csrf())
                        .with(ActingAs.role(Role.APPROVER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aCorrectionOfOnesOwnTakesSomebodyElse() throws Exception {
        UUID asset = item("REV-1", ann, 1500);
        mvc.perform(post("/audits/" + audit + "/findings/propose")
                        .param("asset", "rev 1")
                        .param("field", "location")
                        .param("to", "nowhere")
                        .param("reason", "Saw it")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no place")));
        Actor ida = new Actor(Ids.next(), ben, key(ben), "Ida", Set.of(Role.IT), null, Set.of());
        mvc.perform(post("/audits/" + audit + "/findings/propose")
                        .param("asset", "rev 1")
                        .param("field", "status")
                        .param("to", "in repair")
                        .param("reason", "It lies in the workshop")
                        .with(csrf())
                        .with(ActingAs.actor(ida)))
                .andExpect(redirectedUrlPattern("/findings/*"));
        Correction correction =
                corrections.list(audit, "PROPOSED", ALL).getContent().get(0);
        assertThat(correction.kind()).isEqualTo(FindingKind.NOTED);
        assertThat(approving
                        .approve(correction.id(), approver("Ida", key(ben), ben), null)
                        .refusal())
                .isPresent();
        reconciling.reconcile(audit);
        for (int agreed = 0; agreed < correction.needs(); agreed++) {
            assertThat(approving
                            .approve(correction.id(), approver("IT " + agreed, Ids.next(), null), null)
                            .refusal())
                    .isEmpty();
        }
        applying.apply(audit);
        assertThat(jdbc.sql("SELECT status FROM asset WHERE id = ?")
                        .param(Ids.bytes(asset))
                        .query(String.class)
                        .single())
                .isEqualTo("IN_REPAIR");
        assertThat(findings.find(correction.findingId()).orElseThrow().state()).isEqualTo(FindingState.SETTLED);
    }

    @Test
    void theSerialAndModelThatWereReadAreProposedAndApproved() {
        UUID asset = item("REV-1", ann, 1500);
        verification(asset, "HELD", "DIFFERS", ann);
        jdbc.sql("UPDATE verification SET serial = 'PF-9Z9Z', model = 'T16' WHERE asset_id = ?")
                .param(Ids.bytes(asset))
                .update();
        proposed();

        List<Correction> proposed = corrections.list(audit, "PROPOSED", ALL).getContent();
        assertThat(proposed)
                .extracting(one -> one.field() + " " + one.to() + " " + one.approval())
                .containsExactlyInAnyOrder("serial PF-9Z9Z ONE", "model T16 ONE");
        proposed.forEach(one -> approving.approve(one.id(), approver("Other IT", Ids.next(), null), null));
        applying.apply(audit);
        assertThat(jdbc.sql("SELECT CONCAT(serial, ' ', model) FROM asset WHERE id = ?")
                        .param(Ids.bytes(asset))
                        .query(String.class)
                        .single())
                .isEqualTo("PF-9Z9Z T16");
    }

    @Test
    void aFieldIsCorrectedOnceAtATime() {
        AssetId asset = new AssetId(item("REV-1", ann, 1500));
        assertThat(freely.propose(audit, asset, "model", "T14", "Read it", it).refusal())
                .isEmpty();
        assertThat(freely.propose(audit, asset, "model", "T15", "Read it", it)
                        .refusal()
                        .orElseThrow())
                .contains("on its way already");
        assertThat(freely.propose(audit, asset, "serial", "S-1", "Read it", it).refusal())
                .isEmpty();
        assertThat(freely.propose(audit, asset, "entity", Ids.next().toString(), "Moved", it)
                        .refusal())
                .isPresent();
        assertThat(corrections.undecided(audit)).isEqualTo(2);
        assertThat(findings.list(audit, FindingKind.NOTED, null, null, ALL)).hasSize(1);
    }

    private void account(String userName, UUID person, String roles) {
        jdbc.sql(
                        "INSERT INTO account (id, version, user_name, display_name, person_id, roles, must_change_password, disabled,"
                                + " created_at) VALUES (?, 0, ?, ?, ?, ?, FALSE, FALSE, TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(Ids.next()), userName, userName, Ids.bytes(person), roles)
                .update();
    }

    @Test
    void aMailedLinkApprovesWithoutAnAccount() throws Exception {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction correction = proposed();
        String token =
                links.mint(Links.APPROVE, new PersonId(person("Owner.Review")), audit.value(), Duration.ofDays(1));
        mvc.perform(get("/a/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("REV-1")));
        mvc.perform(post("/a/" + token).param("ids", correction.id().toString()).param("verdict", "APPROVE"))
                .andExpect(status().is3xxRedirection());
        assertThat(corrections.find(correction.id()).orElseThrow().state()).isEqualTo("APPROVED");
        mvc.perform(get("/a/nonsense")).andExpect(status().isNotFound());
    }

    @Test
    void singleHandedModeIsForAdministratorsAndLetsOneApproveWhatTheyProposed() throws Exception {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        Correction correction = proposed();
        Approver giver = approver("Ben", key(ben), null);
        String page = "/audits/" + audit + "/approvals";
        mvc.perform(post(page + "/single-handed")
                        .param("reason", "Alone")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isForbidden());
        mvc.perform(post(page + "/single-handed")
                        .param("reason", "Alone")
                        .with(csrf())
                        .with(ActingAs.role(Role.ADMIN)))
                .andExpect(status().is3xxRedirection());
        assertThat(approving.approve(correction.id(), giver, null).refusal()).isEmpty();
        assertThat(jdbc.sql("SELECT single_handed FROM approval")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        mvc.perform(get(page).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Single-handed mode")));
    }

    @Test
    void anOwnerIsAskedByMailOnceADay() throws Exception {
        verification(item("REV-1", ann, 1500), "HELD", null, ben);
        proposed();
        jdbc.sql("UPDATE person SET email = 'owner@review.example' WHERE id = ?")
                .param(Ids.bytes(person("Owner.Review")))
                .update();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/audits/" + audit + "/approvals/ask")
                            .param("email", "Owner@review.example")
                            .with(csrf())
                            .with(ActingAs.role(Role.IT)))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE template = 'approval_to_approver'")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}

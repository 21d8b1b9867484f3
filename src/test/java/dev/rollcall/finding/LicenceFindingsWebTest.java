package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class LicenceFindingsWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reconciling reconciling;

    @Autowired
    Findings findings;

    private final AuditId audit = AuditId.next();
    private final UUID entity = Ids.next();
    private final UUID licence = Ids.next();
    private final UUID review = Ids.next();

    @BeforeEach
    void aReviewedLicenceAndAProductWithoutOne() {
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(entity), "Licence findings " + entity)
                .update();
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by, close_by,"
                                + " frozen_at, created_at, created_by) VALUES (?, 0, 'Licence findings', 'IN_REVIEW', FALSE,"
                                + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-01-01', DATE '2026-02-01',"
                                + " DATE '2026-02-01', DATE '2026-03-01', TIMESTAMP '2026-01-01 00:00:00',"
                                + " TIMESTAMP '2026-01-01 00:00:00', 'test')")
                .param(Ids.bytes(audit.value()))
                .update();
        jdbc.sql("INSERT INTO audit_licence_scope (audit_id, entity_id) VALUES (?, ?)")
                .params(Ids.bytes(audit.value()), Ids.bytes(entity))
                .update();
        jdbc.sql("INSERT INTO licence (id, version, entity_id, product, product_key, match_key, metric, seats,"
                        + " billing_period, reassignable, status, created_at) VALUES (?, 0, ?, 'Figma', 'figma', 'figma|',"
                        + " 'PER_SEAT', 10, 'YEARLY', TRUE, 'ACTIVE', TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(licence), Ids.bytes(entity))
                .update();
        jdbc.sql("INSERT INTO licence_review (id, version, audit_id, licence_id, state, due, opened_at)"
                        + " VALUES (?, 0, ?, ?, 'DECIDE', DATE '2026-02-01', TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(review), Ids.bytes(audit.value()), Ids.bytes(licence))
                .update();
        gap("MORE_ACCOUNTS_THAN_SEATS", 3, "540.00");
        gap("HELD_BY_LEAVER", 1, "180.00");
        gap("NO_PROOF", 0, null);
        gap("NOTICE_DATE_NEAR", 20, "1800.00");
        jdbc.sql(
                        "INSERT INTO account_list (id, entity_id, product, product_key, basis, source, taken_on, accounts, concealed)"
                                + " VALUES (?, ?, 'Miro', 'miro', 'LIST', 'list.csv', DATE '2026-01-01', 7, 0)")
                .params(Ids.bytes(Ids.next()), Ids.bytes(entity))
                .update();
    }

    @Test
    void becomeFindingsWithTheMoneyOnThemAndANoticeBecomesNone() throws Exception {
        reconciling.reconcile(audit);
        reconciling.reconcile(audit);

        assertThat(found())
                .extracting(finding -> finding.kind() + " " + finding.title() + " " + finding.severity())
                .containsExactlyInAnyOrder(
                        "MORE_ACCOUNTS_THAN_SEATS Figma MEDIUM",
                        "SEAT_OF_LEAVER Figma MEDIUM",
                        "NO_PROOF Figma LOW",
                        "USED_NOT_RECORDED Miro MEDIUM");
        Finding over = of(FindingKind.MORE_ACCOUNTS_THAN_SEATS);
        assertThat(over.money()).isEqualByComparingTo("540.00");
        assertThat(over.observed()).isEqualTo("3 too many, 540.00 EUR a year");
        mvc.perform(get("/findings/" + over.id()).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("/register/licences/" + licence)));
    }

    @Test
    void areSettledByWhatWasDecidedAboutTheLicence() {
        jdbc.sql(
                        "UPDATE licence_review SET state = 'BUY', verdict = 'BUY', verdict_seats = 3, verdict_reason = 'Order 7',"
                                + " decided_by = 'Olga' WHERE id = ?")
                .param(Ids.bytes(review))
                .update();

        reconciling.reconcile(audit);
        reconciling.reconcile(audit);

        Finding over = of(FindingKind.MORE_ACCOUNTS_THAN_SEATS);
        assertThat(over.state()).isEqualTo(FindingState.SETTLED);
        assertThat(over.resolution()).isEqualTo(Resolution.CORRECT_REALITY);
        assertThat(over.reason()).isEqualTo("To buy: 3. Order 7");
        assertThat(over.settledBy()).isEqualTo("Olga");
        assertThat(of(FindingKind.NO_PROOF).state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void goWhenTheReviewFindsThemNoLonger() {
        reconciling.reconcile(audit);
        jdbc.sql("DELETE FROM review_gap WHERE gap = 'NO_PROOF'").update();
        reconciling.reconcile(audit);

        assertThat(of(FindingKind.NO_PROOF).state()).isEqualTo(FindingState.BY_EVIDENCE);
    }

    private Finding of(FindingKind kind) {
        return found().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private List<Finding> found() {
        return findings.list(audit, null, null, null, PageRequest.of(0, 50)).getContent();
    }

    private void gap(String gap, int figure, String money) {
        jdbc.sql("INSERT INTO review_gap (review_id, gap, weight, figure, amount, currency, money)"
                        + " VALUES (?, ?, 'SAVING', ?, ?, 'EUR', ?)")
                .params(Ids.bytes(review), gap, figure, money, money)
                .update();
    }
}

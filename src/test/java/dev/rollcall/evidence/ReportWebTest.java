package dev.rollcall.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ReportWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadingReports reports;

    @Autowired
    private ReadingSections sections;

    private ReportRows rows;
    private UUID audit;

    @BeforeEach
    void anAuditOfThreeItems() {
        rows = new ReportRows(jdbc, "Report test");
        audit = rows.audit.value();
    }

    @Test
    void theOutcomesSumToTheScope() {
        Report report = reports.read(rows.audit).orElseThrow();

        assertThat(report.scope()).isEqualTo(3);
        assertThat(report.money()).isEqualByComparingTo("1550.50");
        assertThat(report.audit().scope()).isEqualTo("The whole active register");
        assertThat(report.outcomes())
                .extracting(Report.Share::label, Report.Share::count)
                .containsExactlyInAnyOrder(
                        tuple("verified with differences", 1L), tuple("excluded", 1L), tuple("not found", 1L));
        assertThat(report.entities()).extracting(Report.Share::count).containsExactly(1L, 1L, 1L);
        assertThat(report.exclusions()).extracting(Report.Share::label).containsExactly("Never looked for");
        assertThat(report.notVerified()).extracting(Report.Share::label).containsExactly("Looked for and not found");
        assertThat(report.grades())
                .extracting(Report.Share::label)
                .containsExactlyInAnyOrder("independent scan", "no evidence");
    }

    @Test
    void comparesTheEffortWithTheAuditBefore() {
        Report report = reports.read(rows.audit).orElseThrow();

        assertThat(report.effort().asked()).isEqualTo(2);
        assertThat(report.effort().questions()).isEqualTo(3);
        assertThat(report.effort().settlements()).isEqualTo(1);
        assertThat(report.effort().entered()).isEqualTo(1);
        assertThat(report.effort().touches()).isEqualTo(2);
        assertThat(report.effort().medianDays()).isEqualTo(2.0);
        assertThat(report.previous().name()).isEqualTo("Report test of last year");
        assertThat(report.previous().effort().medianDays()).isNull();
    }

    @Test
    void countsWhatOnePersonApprovedAloneWithItsValue() {
        Report report = reports.read(rows.audit).orElseThrow();

        assertThat(report.singleHanded().count()).isEqualTo(1);
        assertThat(report.singleHanded().money()).isEqualByComparingTo("300.00");
        assertThat(report.singleHanded().by()).isEqualTo("Ida");
        assertThat(report.singleHanded().countersignedBy()).isNull();
    }

    @Test
    void everySectionHasAValueForEachColumn() {
        for (ReportSection section : ReportSection.values()) {
            ReportTable table = sections.part(section, rows.audit, 0, 10);
            assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(section.columns()));
        }
        assertThat(sections.part(ReportSection.ITEMS, rows.audit, 0, 2).isCut()).isTrue();
        assertThat(sections.part(ReportSection.ITEMS, rows.audit, 2, 2).rows()).hasSize(1);
    }

    @Test
    void saysWhoseEvidenceDecidedHowAndWhen() {
        List<Object> laptop =
                sections.part(ReportSection.ITEMS, rows.audit, 0, 10).rows().get(0);

        assertThat(laptop)
                .contains(
                        "verified with differences",
                        "scan",
                        "independent scan",
                        "Łukasz Counter",
                        "whoever counted",
                        ReportRows.OPENED);
    }

    @Test
    void keepsTheEvidenceOfAPersonWhoIsErased() {
        jdbc.sql("DELETE FROM person WHERE id = ?")
                .param(Ids.bytes(rows.counter))
                .update();

        assertThat(sections.part(ReportSection.ITEMS, rows.audit, 0, 10).rows().get(0))
                .contains("independent scan", "a person since erased");
    }

    @Test
    void forgetsWhoSettledAndApprovedWhenThatPersonIsErased() {
        jdbc.sql("UPDATE finding SET settled_by = '', settled_by_key = ? WHERE audit_id = ?")
                .params(Ids.bytes(rows.counterKey), Ids.bytes(audit))
                .update();
        jdbc.sql("UPDATE approval SET approver = '', approver_key = ? WHERE correction_id IN"
                        + " (SELECT id FROM correction WHERE audit_id = ?)")
                .params(Ids.bytes(rows.counterKey), Ids.bytes(audit))
                .update();
        assertThat(firstOf(ReportSection.FINDINGS)).contains("Łukasz Counter");
        assertThat(firstOf(ReportSection.CORRECTIONS)).contains("Łukasz Counter");

        jdbc.sql("DELETE FROM person WHERE id = ?")
                .param(Ids.bytes(rows.counter))
                .update();

        assertThat(firstOf(ReportSection.FINDINGS)).contains("a person since erased");
        assertThat(firstOf(ReportSection.CORRECTIONS)).contains("a person since erased");
    }

    private List<Object> firstOf(ReportSection section) {
        return sections.part(section, rows.audit, 0, 10).rows().get(0);
    }

    @Test
    void saysWhoAnsweredForWhom() {
        assertThat(sections.part(ReportSection.ON_BEHALF, rows.audit, 0, 10).rows())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("Ayşe Holder", "Łukasz Counter", "it", 1L);
    }

    @Test
    void saysWhatWasAcceptedBeforeTheStartAndWhichPoliciesHeld() {
        assertThat(sections.part(ReportSection.WEAKNESSES, rows.audit, 0, 10).rows())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("Assets without a serial number", "Old stock", "Ida");
        assertThat(sections.part(ReportSection.POLICIES, rows.audit, 0, 10).rows())
                .extracting(row -> row.get(0))
                .contains("Change approval, version 1");
    }

    @Test
    void addsMoneyUpByCurrency() {
        Report report = reports.read(rows.audit).orElseThrow();

        assertThat(report.currencies())
                .extracting(Report.Amount::currency, Report.Amount::count)
                .containsExactly(tuple("EUR", 2L), tuple("USD", 1L));
        assertThat(report.currencies().get(0).cost()).isEqualByComparingTo("1500.50");
    }

    @Test
    void showsApprovalsWithTheRoleAndLimitHeldThen() {
        List<Object> correction = sections.part(ReportSection.CORRECTIONS, rows.audit, 0, 10)
                .rows()
                .get(0);

        assertThat(correction).contains("in use", "missing", "Ida Alone", "Administrator", true);
        assertThat(correction).contains(new java.math.BigDecimal("5000.00"));
    }

    @Test
    void keepsWhatWasExcludedApartFromWhatWasNotVerified() {
        assertThat(sections.part(ReportSection.NOT_VERIFIED, rows.audit, 0, 10).rows())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("M-1", "Looked for and not found", "holder asked");
        assertThat(sections.part(ReportSection.EXCLUDED, rows.audit, 0, 10).rows())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("D-1", "Never looked for");
    }

    @Test
    void showsSectionsToThoseWhoSeeTheAuditByName() throws Exception {
        Actor auditor = new Actor(Ids.next(), null, null, "Auditor", Set.of(Role.AUDITOR), audit, Set.of());
        for (var one : List.of(ActingAs.role(Role.IT), ActingAs.role(Role.ADMIN), ActingAs.actor(auditor))) {
            mvc.perform(get("/audits/{id}/report", audit).with(one))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Items and their evidence")))
                    .andExpect(content().string(containsString("Ida Alone")));
        }
    }

    @Test
    void givesTheSectionsInPartsToTheApi() throws Exception {
        mvc.perform(get("/api/v1/audits/{id}/report", audit).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scope").value(3))
                .andExpect(jsonPath("$.effort.touches").value(2));
        mvc.perform(get("/api/v1/audits/{id}/report/items?size=2&page=1", audit).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.rows.length()").value(1))
                .andExpect(jsonPath("$.columns[0]").value("Asset tag"));
    }

    @Test
    void showsManagersAndApproversFiguresAlone() throws Exception {
        for (Role role : List.of(Role.MANAGER, Role.APPROVER)) {
            mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(role)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Looked for and not found")))
                    .andExpect(content().string(not(containsString("Thing M-1"))))
                    .andExpect(content().string(not(containsString("Ida Alone"))));
            mvc.perform(get("/api/v1/audits/{id}/report/items", audit).with(ActingAs.role(role)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void showsNothingToEmployeesAndAuditorsOfOtherAudits() throws Exception {
        for (Role role : List.of(Role.EMPLOYEE, Role.AUDITOR)) {
            for (String address : List.of("/audits/{id}/report", "/api/v1/audits/{id}/report")) {
                mvc.perform(get(address, audit).with(ActingAs.role(role))).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void saysWhenThereIsNoSuchAuditOrSection() throws Exception {
        mvc.perform(get("/audits/{id}/report", Ids.next()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/audits/{id}/report/nonsense", audit).with(ActingAs.role(Role.IT)))
                .andExpect(status().isNotFound());
    }
}

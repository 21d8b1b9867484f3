package dev.rollcall.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.audit.ScopeCondition;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.finding.RootCause;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class AccuracyWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadingAccuracy reading;

    @Autowired
    ProposingNextAudit proposing;

    @Autowired
    CompanyTime time;

    private final UUID entity = Ids.next();
    private final UUID laptops = Ids.next();
    private final UUID screens = Ids.next();
    private final UUID berlin = Ids.next();

    @BeforeEach
    void aCompanyWithTwoCategories() {
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, 'Drift GmbH', 'EUR')")
                .param(Ids.bytes(entity))
                .update();
        kind(laptops, "Drift laptop");
        kind(screens, "Drift screen");
        jdbc.sql("INSERT INTO location (id, version, name, name_key, location_kind, active)"
                        + " VALUES (?, 0, 'Drift Berlin', 'drift berlin', 'SITE', TRUE)")
                .param(Ids.bytes(berlin))
                .update();
    }

    @Test
    void countsWhatWasJudgedAndWhatOfItWasRight() {
        UUID audit = closed("Spring", 40);
        items(audit, laptops, "VERIFIED", 7);
        items(audit, laptops, "ACCOUNTED_FOR", 1);
        items(audit, laptops, "NOT_FOUND", 2);
        items(audit, laptops, "NO_ANSWER", 5);
        items(audit, laptops, "EXCLUDED", 3);
        assertThat(reading.audits()).singleElement().satisfies(one -> {
            assertThat(one.accuracy()).isEqualTo(new Accuracy(10, 8));
            assertThat(one.accuracy().percent()).isEqualTo(80.0);
        });
    }

    @Test
    void tellsNoShareOfAHandful() {
        assertThat(new Accuracy(4, 1).isTold()).isFalse();
        assertThat(new Accuracy(4, 1).isBelow(95)).isFalse();
        assertThat(new Accuracy(0, 0).percent()).isZero();
    }

    @Test
    void setsLocationsAndCategoriesOfSeveralAuditsBesideEachOther() {
        UUID spring = closed("Spring", 200);
        UUID autumn = closed("Autumn", 20);
        items(spring, laptops, "VERIFIED", 10);
        items(autumn, laptops, "VERIFIED", 5);
        items(autumn, laptops, "DIFFERENCES", 5);
        var audits = reading.audits();
        assertThat(audits).extracting(ReadingAccuracy.InAudit::name).containsExactly("Autumn", "Spring");
        assertThat(reading.by(Dimension.CATEGORY, audits)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Drift laptop");
            assertThat(line.byAudit()).isEqualTo(Map.of(spring, new Accuracy(10, 10), autumn, new Accuracy(10, 5)));
            assertThat(line.latest(audits)).isEqualTo(new Accuracy(10, 5));
        });
        assertThat(reading.by(Dimension.LOCATION, audits))
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("Drift Berlin"));
    }

    @Test
    void countsRootCauses() {
        UUID audit = closed("Spring", 40);
        items(audit, laptops, "NOT_FOUND", 1);
        finding(audit, "LOST");
        finding(audit, "LOST");
        assertThat(reading.causes(reading.audits())).isEqualTo(Map.of(RootCause.LOST, Map.of(audit, 2L)));
    }

    @Test
    void proposesWhatIsBelowTheTargetThreeMonthsAfterTheLastAudit() {
        UUID audit = closed("Spring", 10);
        items(audit, laptops, "VERIFIED", 5);
        items(audit, laptops, "NOT_FOUND", 5);
        items(audit, screens, "VERIFIED", 190);
        var next = proposing.propose().orElseThrow();
        assertThat(next.covers()).containsExactly("Drift laptop");
        assertThat(next.scope().conditions())
                .containsExactly(new ScopeCondition(
                        ScopeCondition.Field.KIND, ScopeCondition.Comparison.IS, laptops.toString()));
        assertThat(next.startsOn())
                .isBetween(
                        time.today().minusDays(10).plusMonths(3),
                        time.today().minusDays(10).plusMonths(3).plusDays(6));
    }

    @Test
    void proposesWhatNobodyVerifiedForAYearWhereAllIsAccurate() {
        UUID audit = closed("Spring", 10);
        items(audit, screens, "VERIFIED", 20);
        var next = proposing.propose().orElseThrow();
        assertThat(next.covers()).isEmpty();
        assertThat(next.scope().conditions())
                .extracting(ScopeCondition::field)
                .containsExactly(ScopeCondition.Field.NOT_VERIFIED);
        assertThat(next.startsOn()).isAfter(time.today().plusMonths(11));
    }

    @Test
    void proposesNoDayThatHasPassed() {
        UUID audit = closed("Long ago", 900);
        items(audit, laptops, "NOT_FOUND", 6);
        assertThat(proposing.propose().orElseThrow().startsOn()).isAfterOrEqualTo(time.today());
    }

    @Test
    void saysThatNothingIsClosedYet() throws Exception {
        assertThat(proposing.propose()).isEmpty();
        mvc.perform(get("/accuracy").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("No audit is closed yet")));
        mvc.perform(post("/api/v1/accuracy/next-audit")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void itStaffDraftsTheProposedAuditByPageAndByApi() throws Exception {
        UUID audit = closed("Spring", 10);
        items(audit, laptops, "NOT_FOUND", 6);
        mvc.perform(get("/accuracy").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("0.0 % of 6")))
                .andExpect(content().string(containsString("Draft it")));
        mvc.perform(post("/accuracy/next-audit").with(ActingAs.role(Role.IT)).with(csrf()))
                .andExpect(redirectedUrlPattern("/audits/*"));
        mvc.perform(post("/api/v1/accuracy/next-audit")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").isNotEmpty());
        mvc.perform(get("/api/v1/accuracy").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.categories[0].name").value("Drift laptop"));
    }

    @Test
    void managersReadItAndEmployeesDoNot() throws Exception {
        mvc.perform(get("/accuracy").with(ActingAs.role(Role.MANAGER))).andExpect(status().isOk());
        mvc.perform(get("/accuracy").with(ActingAs.role(Role.EMPLOYEE))).andExpect(status().isForbidden());
        mvc.perform(get("/accuracy").with(ActingAs.role(Role.AUDITOR))).andExpect(status().isForbidden());
        mvc.perform(post("/accuracy/next-audit")
                        .with(ActingAs.role(Role.MANAGER))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private UUID closed(String name, int daysAgo) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO audit (id, version, name, state, discovery, scope, closed_at, created_at, created_by)"
                        + " VALUES (?, 0, ?, 'CLOSED', FALSE, '{}', ?, TIMESTAMP '2020-01-01 00:00:00', 'test')")
                .params(Ids.bytes(id), name, Timestamp.from(time.now().minus(Duration.ofDays(daysAgo))))
                .update();
        return id;
    }

    private void items(UUID audit, UUID kind, String outcome, int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql(
                            "INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, title, location_id, site_id, status,"
                                    + " quantity, method, spot_check, outcome) VALUES (0, ?, ?, ?, ?, 'Thing', ?, ?, 'IN_USE', 1,"
                                    + " 'ASK', FALSE, ?)")
                    .params(
                            Ids.bytes(audit),
                            Ids.bytes(Ids.next()),
                            Ids.bytes(entity),
                            Ids.bytes(kind),
                            Ids.bytes(berlin),
                            Ids.bytes(berlin),
                            outcome)
                    .update();
        }
    }

    private void finding(UUID audit, String cause) {
        UUID subject = Ids.next();
        jdbc.sql(
                        "INSERT INTO finding (id, version, audit_id, natural_key, subject_id, finding_kind, severity, root_cause, due,"
                                + " state, found_at) VALUES (?, 0, ?, ?, ?, 'NOT_FOUND', 'HIGH', ?, DATE '2026-01-01', 'OPEN',"
                                + " TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(audit), subject.toString(), Ids.bytes(subject), cause)
                .update();
    }

    private void kind(UUID id, String name) {
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, ?, ?, 'EACH', FALSE, TRUE, FALSE, TRUE, FALSE, 'laptop')")
                .params(Ids.bytes(id), name, name.toLowerCase())
                .update();
    }
}

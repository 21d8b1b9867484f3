package dev.rollcall.audit;

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
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class AuditPagesWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audits audits;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    StartingAudits starting;

    @Autowired
    FreezingScope freezing;

    @Autowired
    AcceptingWeaknesses accepting;

    private final Actor it = Actor.system("Test");
    private UUID boss;
    private UUID anna;
    private UUID annasLaptop;
    private AuditId draft;
    private AuditId running;

    @BeforeEach
    void aDraftAndARunningAudit() {
        RegisterRows register = new RegisterRows(jdbc);
        UUID entity = register.entity("Pages GmbH");
        UUID laptops = register.kind("Pages laptop", false, true, false);
        boss = register.person("Boss.Pages", "Sales", null);
        anna = register.person("Anna.Pages", "Sales", boss);
        UUID other = register.person("Other.Pages", "Legal", null);
        annasLaptop = register.asset(entity, laptops, "PAGES-ANNA", anna, null, null);
        register.asset(entity, laptops, "PAGES-OTHER", other, null, null);
        Scope scope = Scope.all(
                new ScopeCondition(ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, entity.toString()));
        draft = drafting.draft(laidDown("Pages draft", scope), it).value();
        running = drafting.draft(laidDown("Pages running", scope), it).value();
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(running, weakness, "Known", it);
        }
        assertThat(starting.start(running, it).refusal()).isEmpty();
        audits.flush();
        freezing.freeze(running);
        audits.flush();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/details", "/scope", "/readiness", "/readiness/NO_SERIAL", "/announcement", "/process"})
    void itStaffSeesEveryPageOfADraft(String page) throws Exception {
        mvc.perform(get("/audits/" + draft + page).with(ActingAs.role(Role.IT))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/progress",
                "/progress?by=LOCATION",
                "/progress?by=ENTITY",
                "/progress?by=KIND",
                "/items",
                "/process",
                "/process.json",
                "/process.xml",
                "/process/equipment-confirmation.json",
                "/process/location-count.json",
                "/process/locate-asset.json",
                "/process/licence-review.json",
                "/dates",
                "/items.csv",
                "/items.xlsx",
                "/items?q=pages&outcome=OPEN&method=ASK&sort=holder,desc"
            })
    void itStaffSeesEveryPageOfARunningAudit(String page) throws Exception {
        mvc.perform(get("/audits/" + running + page).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, /audits, 200",
        "IT, /audits, 200",
        "MANAGER, /audits, 200",
        "APPROVER, /audits, 200",
        "AUDITOR, /audits, 200",
        "EMPLOYEE, /audits, 403",
        "IT, /audits/new, 200",
        "MANAGER, /audits/new, 403",
        "AUDITOR, /audits/new, 403",
        "MANAGER, RUNNING, 200",
        "MANAGER, RUNNING/progress, 200",
        "MANAGER, RUNNING/items, 200",
        "MANAGER, RUNNING/dates, 403",
        "APPROVER, RUNNING/progress, 200",
        "EMPLOYEE, RUNNING, 403",
        "EMPLOYEE, RUNNING/items, 403",
        "EMPLOYEE, RUNNING/items.csv, 403",
        "EMPLOYEE, RUNNING/process.json, 403",
        "EMPLOYEE, RUNNING/process/location-count.json, 403",
        "IT, RUNNING/process/unheardof.json, 404",
        "AUDITOR, RUNNING, 403",
        "AUDITOR, RUNNING/items.csv, 403",
        "MANAGER, RUNNING/readiness, 403",
        "MANAGER, RUNNING/scope, 403"
    })
    void everyRoleSeesItsPagesOnly(Role role, String page, int expected) throws Exception {
        String address = page.replace("RUNNING", "/audits/" + running);
        mvc.perform(get(address).with(ActingAs.role(role))).andExpect(status().is(expected));
    }

    @Test
    void tabsLeadOnlyToPagesThatTheViewerMaySee() throws Exception {
        String forIt = shown(Role.IT, "/audits/" + running);
        assertThat(forIt).contains("/audits/" + running + "/items").contains("/audits/" + running + "/process");
        String forManagers = shown(Role.MANAGER, "/audits/" + running);
        assertThat(forManagers)
                .contains("/audits/" + running + "/progress")
                .doesNotContain("/audits/" + running + "/findings")
                .doesNotContain("Cancel the audit");
        assertThat(shown(Role.IT, "/audits/" + draft)).contains("/audits/" + draft + "/scope");
        assertThat(shown(Role.MANAGER, "/audits/" + draft)).doesNotContain("/audits/" + draft + "/scope");
    }

    private String shown(Role role, String page) throws Exception {
        return mvc.perform(get(page).with(ActingAs.role(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void anAuditorSeesTheirOneAudit() throws Exception {
        Actor auditor =
                new Actor(UUID.randomUUID(), null, null, "Auditor", Set.of(Role.AUDITOR), running.value(), Set.of());
        mvc.perform(get("/audits/" + running + "/items").with(ActingAs.actor(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("PAGES-OTHER")));
        mvc.perform(get("/audits/" + draft).with(ActingAs.actor(auditor))).andExpect(status().isForbidden());
        String list = mvc.perform(get("/audits").with(ActingAs.actor(auditor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("Pages running").doesNotContain("Pages draft");
    }

    @Test
    void aManagerSeesItemsOfTheirOwnLineOnly() throws Exception {
        Actor manager = new Actor(UUID.randomUUID(), boss, null, "Boss", Set.of(Role.MANAGER), null, Set.of());
        for (String page : new String[] {"/items", "/items.csv"}) {
            String shown = mvc.perform(get("/audits/" + running + page).with(ActingAs.actor(manager)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(shown).contains("PAGES-ANNA").doesNotContain("PAGES-OTHER");
        }
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        mvc.perform(post("/audits/new")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .param("name", "")
                        .param("lead", "nobody.at.all")
                        .param("startsOn", "2031-01-10")
                        .param("confirmBy", "2031-01-05")
                        .param("countBy", "2031-01-20")
                        .param("closeBy", "no date"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Enter a name for the audit")))
                .andExpect(content().string(containsString("Nobody on record is called")))
                .andExpect(content().string(containsString("nobody.at.all")))
                .andExpect(content().string(containsString("Error: ")));
    }

    @Test
    void draftsAnAudit() throws Exception {
        AuditDates dates = drafting.defaultDates();
        mvc.perform(post("/audits/new")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .param("name", "Brand new")
                        .param("lead", "boss.pages")
                        .param("startsOn", dates.startsOn().toString())
                        .param("confirmBy", dates.confirmBy().toString())
                        .param("countBy", dates.countBy().toString())
                        .param("closeBy", dates.closeBy().toString()))
                .andExpect(redirectedUrlPattern("/audits/*/scope"));
        assertThat(audits.findAll()).anySatisfy(audit -> {
            assertThat(audit.name()).isEqualTo("Brand new");
            assertThat(audit.lead()).contains(new PersonId(boss));
        });
    }

    @Test
    void buildsAScopeAndCountsIt() throws Exception {
        mvc.perform(post("/audits/" + draft + "/scope/preview")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .header("HX-Target", "builder")
                        .param("groups[0].match", "ANY")
                        .param("groups[0].rows[0].field", "HOLDER")
                        .param("groups[0].rows[0].is", "IS")
                        .param("groups[0].rows[0].text", "anna.pages")
                        .param("action", "add:0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Condition 1.2")));
        int version = audits.find(draft).orElseThrow().version();
        mvc.perform(post("/audits/" + draft + "/scope")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .param("version", "" + version)
                        .param("groups[0].rows[0].field", "HOLDER")
                        .param("groups[0].rows[0].is", "IS")
                        .param("groups[0].rows[0].text", "anna.pages"))
                .andExpect(redirectedUrlPattern("/audits/*/readiness"));
        assertThat(audits.find(draft).orElseThrow().draft().scope().conditions())
                .containsExactly(
                        new ScopeCondition(ScopeCondition.Field.HOLDER, ScopeCondition.Comparison.IS, anna.toString()));
    }

    @Test
    void refusesAScopeThatCannotBeRead() throws Exception {
        int version = audits.find(draft).orElseThrow().version();
        mvc.perform(post("/audits/" + draft + "/scope")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .param("version", "" + version)
                        .param("groups[0].rows[0].field", "VALUE")
                        .param("groups[0].rows[0].is", "AT_LEAST")
                        .param("groups[0].rows[0].text", "1 OR 1=1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("cannot be read")));
    }

    @Test
    void onlyItMayCancelAndOnlyWithAReason() throws Exception {
        mvc.perform(post("/audits/" + running + "/cancel")
                        .with(csrf())
                        .with(ActingAs.role(Role.MANAGER))
                        .param("reason", "no"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/audits/" + running + "/cancel").with(csrf()).with(ActingAs.role(Role.IT)));
        assertThat(audits.find(running).orElseThrow().state()).isEqualTo(AuditState.RUNNING);
        mvc.perform(post("/audits/" + running + "/cancel")
                .with(csrf())
                .with(ActingAs.role(Role.IT))
                .param("reason", "Merger"));
        assertThat(audits.find(running).orElseThrow().state()).isEqualTo(AuditState.CANCELLING);
    }

    @Test
    void movesDatesAndRefusesDaysThatHavePassed() throws Exception {
        AuditDates dates = drafting.defaultDates();
        mvc.perform(post("/audits/" + running + "/dates")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .param("confirmBy", "2020-01-01")
                        .param("countBy", dates.countBy().toString())
                        .param("closeBy", dates.closeBy().toString()))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/audits/" + running + "/dates")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT))
                        .param("confirmBy", dates.confirmBy().plusDays(2).toString())
                        .param("countBy", dates.countBy().toString())
                        .param("closeBy", dates.closeBy().toString()))
                .andExpect(redirectedUrlPattern("/audits/*"));
        assertThat(audits.find(running).orElseThrow().dates().workDue())
                .isEqualTo(dates.confirmBy().plusDays(2));
    }

    @Test
    void whatIsDueMovesWithTheDates() {
        jdbc.sql("INSERT INTO confirmation (id, version, audit_id, person_id, subject_key, state, due, chase_level,"
                        + " process_ended) VALUES (?, 0, ?, ?, ?, 'OPEN', '2026-01-01', 0, FALSE)")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(running.value()),
                        Ids.bytes(anna),
                        Ids.bytes(UUID.randomUUID()))
                .update();
        jdbc.sql("INSERT INTO room_count (id, version, audit_id, location_id, blind, state, count_round, due,"
                        + " process_ended) VALUES (?, 0, ?, ?, FALSE, 'OPEN', 1, '2026-01-01', FALSE)")
                .params(Ids.bytes(Ids.next()), Ids.bytes(running.value()), Ids.bytes(UUID.randomUUID()))
                .update();
        AuditDates now = audits.find(running).orElseThrow().dates();
        AuditDates later = new AuditDates(
                now.startsOn(), now.confirmBy().plusDays(1), now.countBy().plusDays(2), now.closeBy());
        assertThat(moving.move(running, later, it).refusal()).isEmpty();
        assertThat(due("confirmation")).isEqualTo(later.confirmBy());
        assertThat(due("room_count")).isEqualTo(later.countBy());
    }

    private LocalDate due(String table) {
        return jdbc.sql("SELECT due FROM " + table + " WHERE audit_id = ?")
                .param(Ids.bytes(running.value()))
                .query(LocalDate.class)
                .single();
    }

    @Autowired
    MovingDates moving;

    @Test
    void excludesAnItemWithAReason() throws Exception {
        mvc.perform(post("/audits/" + running + "/items/" + annasLaptop + "/exclude")
                .with(csrf())
                .with(ActingAs.role(Role.IT))
                .param("reason", "Sold yesterday"));
        assertThat(jdbc.sql("SELECT outcome FROM audit_item WHERE tag = 'PAGES-ANNA' AND audit_id IS NOT NULL")
                        .query(String.class)
                        .list())
                .contains("EXCLUDED");
    }

    @Test
    void startIsRefusedUntilWeaknessesAreAccepted() throws Exception {
        jdbc.sql("UPDATE asset SET serial_key = NULL WHERE tag = 'PAGES-ANNA'").update();
        mvc.perform(post("/audits/" + draft + "/start").with(csrf()).with(ActingAs.role(Role.IT)));
        assertThat(audits.find(draft).orElseThrow().state()).isEqualTo(AuditState.DRAFT);
    }

    private AuditDraft laidDown(String name, Scope scope) {
        return new AuditDraft(name, false, new PersonId(boss), scope, null, drafting.defaultDates());
    }
}

package dev.rollcall.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.finding.Reconciled;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class NoticesWebTest {

    private static final Author AUTHOR = Author.system("test");
    private static final NoticeFilter OPEN = new NoticeFilter(null, null, null, null, null);

    @Autowired
    MockMvc mvc;

    @Autowired
    KeepingEntities entities;

    @Autowired
    KeepingPeople people;

    @Autowired
    KeepingLicences keeping;

    @Autowired
    FindingNotices finding;

    @Autowired
    TellingNotices telling;

    @Autowired
    NoticesInDigest digest;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CompanyTime time;

    private EntityId entity;
    private PersonId owner;
    private LicenceId licence;
    private LocalDate today;

    @BeforeEach
    void aLaptopOutOfWarrantyAndALicenceToGiveNoticeOf() {
        today = time.today();
        entity = entities.add(new EntityFields("Acme noticed " + Ids.next(), "EUR"), Cause.edit(null), AUTHOR)
                .value();
        owner = people.add(person("Olga Owner"), Cause.edit(null), AUTHOR);
        licence = keeping.add(
                        LicenceFields.of(entity, "Figma noticed")
                                .with(LicenceField.OWNER, owner)
                                .with(LicenceField.NOTICE_BY, today.plusDays(20))
                                .with(LicenceField.RENEWS_ON, today.plusDays(300)),
                        Cause.edit(null),
                        AUTHOR)
                .value();
        asset("NB-1", "IN_USE", today.minusDays(3));
        asset("NB-2", "IN_USE", today.plusDays(200));
        asset("NB-3", "RETIRED", today.minusDays(3));
    }

    @Test
    void findsWhatHasEndedOrIsAboutToOnce() {
        finding.find();
        finding.find();
        assertThat(open())
                .extracting(Notice::title, Notice::words, Notice::owner)
                .containsExactly(
                        tuple("Figma noticed", "Notice has to be given", "Olga Owner"),
                        tuple("NB-1 ThinkPad", "Warranty ended", null));
    }

    @Test
    void losesTheCauseWithTheRegisterAndFindsTheNextDayAnew() {
        finding.find();
        jdbc.sql("UPDATE asset SET warranty_end = ? WHERE tag = 'NB-1'")
                .param(today.plusDays(30))
                .update();
        finding.find();
        assertThat(open()).extracting(Notice::words).contains("Warranty ends").doesNotContain("Warranty ended");
        jdbc.sql("UPDATE asset SET warranty_end = ? WHERE tag = 'NB-1'")
                .param(today.minusDays(3))
                .update();
        finding.find();
        assertThat(open()).extracting(Notice::words).contains("Warranty ended").doesNotContain("Warranty ends");
    }

    @Test
    void tellsTheOwnerOnceInTheMailOfTheDay() {
        telling.tell();
        LocalDate day = jdbc.sql("SELECT told_on FROM notice_digest WHERE person_id = ?")
                .param(Ids.bytes(owner.value()))
                .query(LocalDate.class)
                .single();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE person_id = ?")
                        .param(Ids.bytes(owner.value()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(notices.told(owner.value(), false, day))
                .extracting(Notice::id)
                .hasSize(1);
        telling.tell();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice_digest WHERE person_id = ?")
                        .param(Ids.bytes(owner.value()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(notices.told(owner.value(), false, day.plusDays(1))).isEmpty();
    }

    @Test
    void makesOneRoundADay() {
        telling.round();
        asset("NB-4", "IN_USE", today);
        telling.round();
        assertThat(open()).extracting(Notice::title).doesNotContain("NB-4 ThinkPad");
    }

    @Test
    void tellsAgainWhatWasPutOffUntilToday() {
        telling.tell();
        jdbc.sql("UPDATE notice SET told_in = ?, snoozed_until = ? WHERE subject_id = ?")
                .params(today.minusDays(9), today, Ids.bytes(licence.value()))
                .update();
        telling.tell();
        assertThat(jdbc.sql("SELECT told_in FROM notice WHERE subject_id = ? AND snoozed_until IS NULL")
                        .param(Ids.bytes(licence.value()))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today);
    }

    @Test
    void isDismissedWithAReasonThatStays() throws Exception {
        finding.find();
        String id = String.valueOf(of("NB-1 ThinkPad").id());
        mvc.perform(post("/notices")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .param("ids", id)
                        .param("verdict", "DISMISS"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give a reason")));
        mvc.perform(post("/notices")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .param("ids", id)
                        .param("verdict", "DISMISS")
                        .param("reason", "Replaced in spring"))
                .andExpect(status().is3xxRedirection());
        finding.find();
        assertThat(open()).extracting(Notice::title).doesNotContain("NB-1 ThinkPad");
        mvc.perform(get("/notices?state=DISMISSED").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Replaced in spring")));
    }

    @Test
    void isPutOffByTheApiUntilADayThatLiesAhead() throws Exception {
        finding.find();
        String body = "{\"ids\": [" + of("Figma noticed").id() + "], \"verdict\": \"SNOOZE\", \"until\": \"%s\","
                + " \"reason\": \"Talks with the vendor\"}";
        mvc.perform(post("/api/v1/notices/decide")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(today)))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/api/v1/notices/decide")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(today.plusDays(5))))
                .andExpect(jsonPath("$.changed").value(1));
        mvc.perform(get("/api/v1/notices?state=SNOOZED").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.content[0].reason").value("Talks with the vendor"));
    }

    @Test
    void showsOwnersTheirOwnAlone() throws Exception {
        finding.find();
        Actor olga =
                new Actor(UUID.randomUUID(), owner.value(), null, "Olga Owner", Set.of(Role.EMPLOYEE), null, Set.of());
        mvc.perform(get("/notices").with(ActingAs.actor(olga)))
                .andExpect(content().string(containsString("Figma noticed")))
                .andExpect(content().string(not(containsString("NB-1"))));
        mvc.perform(post("/notices")
                        .with(ActingAs.actor(olga))
                        .with(csrf())
                        .param("ids", String.valueOf(of("NB-1 ThinkPad").id()))
                        .param("verdict", "DISMISS")
                        .param("reason", "Not mine"))
                .andExpect(status().isForbidden());
    }

    @Test
    void isFoundInEveryAuditThatCoversIt() throws Exception {
        AuditId audit = AuditId.next();
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by, close_by,"
                                + " created_at, created_by) VALUES (?, 0, 'Audit with notices', 'RUNNING', FALSE,"
                                + " '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}', DATE '2026-01-01', DATE '2026-02-01',"
                                + " DATE '2026-02-01', DATE '2026-03-01', TIMESTAMP '2026-01-01 00:00:00', 'test')")
                .param(Ids.bytes(audit.value()))
                .update();
        jdbc.sql(
                        "INSERT INTO audit_licence (audit_id, licence_id, entity_id, product, assigned) VALUES (?, ?, ?, ?, 0)")
                .params(
                        Ids.bytes(audit.value()),
                        Ids.bytes(licence.value()),
                        Ids.bytes(entity.value()),
                        "Figma noticed")
                .update();
        events.publishEvent(new Reconciled(audit, null));
        mvc.perform(get("/audits/" + audit + "/notices").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Figma noticed")))
                .andExpect(content().string(not(containsString("NB-1"))));
        mvc.perform(get("/audits/" + audit + "/notices").with(ActingAs.role(Role.MANAGER)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/audits/" + audit + "/report").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Warranties, leases and licences that end")));
    }

    private List<Notice> open() {
        return notices.page(OPEN, null, PageRequest.of(0, 500)).stream()
                .filter(one -> one.entity().startsWith("Acme noticed"))
                .toList();
    }

    private Notice of(String title) {
        return open().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void asset(String tag, String status, LocalDate warrantyEnd) {
        byte[] kind = jdbc.sql("SELECT id FROM asset_kind LIMIT 1")
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseGet(this::kind);
        jdbc.sql("INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, model, status, draft, ownership,"
                        + " quantity, warranty_end, created_at) VALUES (?, 0, ?, ?, ?, ?, 'ThinkPad', ?, FALSE, 'OWNED', 1,"
                        + " ?, TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(entity.value()), kind, tag, tag, status, warrantyEnd)
                .update();
    }

    private byte[] kind() {
        byte[] id = Ids.bytes(Ids.next());
        jdbc.sql("INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind,"
                        + " holds_data, proof_asked, icon) VALUES (?, 0, 'Laptop', 'laptop', 'EACH', FALSE, TRUE, FALSE, FALSE,"
                        + " FALSE, 'laptop')")
                .param(id)
                .update();
        return id;
    }

    private PersonFields person(String name) {
        String mail = name.toLowerCase().replace(' ', '.') + "@acme.example";
        return new PersonFields(
                entity.value(),
                null,
                null,
                mail,
                name,
                null,
                null,
                mail,
                PersonType.EMPLOYEE,
                PersonStatus.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Reach.MAIL);
    }
}

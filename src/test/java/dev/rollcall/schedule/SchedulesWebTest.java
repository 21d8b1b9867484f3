package dev.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import dev.rollcall.audit.AcceptingWeaknesses;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.audit.Weakness;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.people.PersonId;
import dev.rollcall.schedule.ScheduleDates.Outcome;
import dev.rollcall.schedule.ScheduleDates.Past;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.RunningJobs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class SchedulesWebTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-01-04");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    RunningJobs jobs;

    @Autowired
    Audits audits;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    AcceptingWeaknesses accepting;

    @Autowired
    Schedules schedules;

    @Autowired
    ScheduleDates dates;

    @Autowired
    SettingUpSchedules settingUp;

    @Autowired
    ChangingSchedules changing;

    private final Actor it = Actor.system("Ida");
    private UUID lead;
    private AuditId like;

    @BeforeEach
    void aDiscoveryThatIsReady() {
        clock.moveTo(Instant.parse("2026-11-24T09:00:00Z"));
        lead = Ids.next();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status, reach)"
                                + " VALUES (?, 0, ?, 'Lea Lead', 'lea', 'lea@example.org', 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(lead), Ids.bytes(Ids.next()))
                .update();
        LocalDate day = LocalDate.parse("2026-12-15");
        AuditDates days = new AuditDates(day, day, day, day);
        AuditDraft draft = new AuditDraft("Rooms", true, new PersonId(lead), Scope.everything(), "Hello", days);
        like = drafting.draft(draft, it).value();
        audits.flush();
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(like, weakness, "Known", it).value();
        }
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void startsAnAuditOnItsDateAndWaitsForTheNext() {
        ScheduleId id = quarterly(null);
        runOn("2027-01-04T04:00:00Z", id);
        assertThat(dates.of(id)).isEmpty();

        runOn("2027-01-04T09:00:00Z", id);

        assertThat(outcomes(id)).containsExactly(Outcome.STARTED);
        Past started = dates.of(id).get(0);
        assertThat(started.audit()).isEqualTo("Rooms, 4 Jan 2027");
        var audit = audits.find(new AuditId(started.auditId())).orElseThrow();
        assertThat(audit.state()).isEqualTo(AuditState.STARTING);
        assertThat(audit.draft()).returns("Hello", AuditDraft::announcement).returns(true, AuditDraft::discovery);
        assertThat(audit.dates().confirmBy()).isEqualTo("2027-01-25");
        assertThat(read(id).nextOn()).isEqualTo("2027-04-04");
    }

    @Test
    void waitsForAWorkingDay() {
        ScheduleId id = quarterly(null);
        runOn("2027-01-04T09:00:00Z", id);
        runOn("2027-04-04T09:00:00Z", id);
        assertThat(dates.of(id)).as("4 April 2027 is a Sunday").hasSize(1);

        runOn("2027-04-05T09:00:00Z", id);
        assertThat(outcomes(id)).containsExactly(Outcome.STARTED, Outcome.STARTED);
    }

    @Test
    void catchesUpOnceAfterADowntime() {
        ScheduleId id = quarterly(null);

        runOn("2027-08-02T09:00:00Z", id);
        runOn("2027-08-02T10:00:00Z", id);

        assertThat(outcomes(id)).containsExactly(Outcome.STARTED, Outcome.MISSED, Outcome.MISSED);
        assertThat(read(id).nextOn()).isEqualTo("2027-10-04");
    }

    @Test
    void aWeaknessThatHasComeUpLeavesADraftWithTheReason() {
        ScheduleId id = quarterly(null);
        jdbc.sql("INSERT INTO person (id, version, subject_key, display_name, user_name, person_type, status, reach)"
                        + " VALUES (?, 0, ?, 'No Address', 'noaddr', 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(Ids.next()))
                .update();

        runOn("2027-01-04T09:00:00Z", id);

        Past left = dates.of(id).get(0);
        assertThat(left.outcome()).isEqualTo(Outcome.LEFT_AS_DRAFT);
        assertThat(left.reason()).contains("Readiness");
        assertThat(audits.find(new AuditId(left.auditId())).orElseThrow().state())
                .isEqualTo(AuditState.DRAFT);
    }

    @Test
    void aPostponedAuditComesLaterAndTheOthersStay() {
        ScheduleId id = quarterly(null);
        changing.postpone(id, MONDAY, LocalDate.parse("2027-01-18"), "Stocktaking of finance", it)
                .value();

        runOn("2027-01-04T09:00:00Z", id);
        assertThat(outcomes(id)).containsExactly(Outcome.POSTPONED);
        runOn("2027-01-18T09:00:00Z", id);
        assertThat(outcomes(id)).containsExactly(Outcome.STARTED, Outcome.POSTPONED);
        assertThat(read(id).nextOn()).isEqualTo("2027-04-04");
    }

    @Test
    void postponesOnlyToADayBeforeTheNextDateAndWithAReason() {
        ScheduleId id = quarterly(null);

        assertThat(changing.postpone(id, MONDAY, MONDAY, "Too early", it).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("after 4 Jan 2027"));
        assertThat(changing.postpone(id, MONDAY, LocalDate.parse("2027-04-04"), "Too late", it)
                        .refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("before 4 Apr 2027"));
        assertThat(changing.postpone(id, MONDAY, null, "No day", it).isDone()).isFalse();
        assertThat(changing.postpone(id, MONDAY, LocalDate.parse("2027-01-18"), " ", it)
                        .isDone())
                .isFalse();
        assertThat(changing.skip(id, MONDAY, "x".repeat(501), it).isDone()).isFalse();
    }

    @Test
    void aStalePageSkipsNoOtherAudit() throws Exception {
        ScheduleId id = quarterly(null);
        changing.skip(id, MONDAY, "Merger", it).value();

        assertThat(changing.skip(id, MONDAY, "Merger", it).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("planned for 4 Apr 2027 by now"));
        send("/schedules/" + id + "/postpone", "planned=x&to=20270-01-01&reason=Typo")
                .andExpect(status().is3xxRedirection());
        assertThat(dates.of(id)).hasSize(1);
    }

    @Test
    void theLastAuditIsNotPostponedBeyondTheEnd() {
        ScheduleId id = quarterly(LocalDate.parse("2027-03-31"));

        assertThat(changing.postpone(id, MONDAY, LocalDate.MAX, "Never", it).refusal())
                .contains("No audit of this schedule starts after 31 Mar 2027.");
    }

    @Test
    void aSkippedAuditIsLeftOut() {
        ScheduleId id = quarterly(null);
        changing.skip(id, MONDAY, "Merger", it).value();

        runOn("2027-01-04T09:00:00Z", id);
        assertThat(outcomes(id)).containsExactly(Outcome.SKIPPED);
        assertThat(read(id).nextOn()).isEqualTo("2027-04-04");
    }

    @Test
    void endsAfterItsLastDate() {
        ScheduleId id = quarterly(LocalDate.parse("2027-03-31"));
        runOn("2027-01-04T09:00:00Z", id);

        assertThat(read(id).isActive()).isFalse();
        assertThat(waiting(id)).isZero();
        assertThat(changing.skip(id, MONDAY, "Late", it).refusal())
                .contains("The schedule has ended; set up a new one.");
    }

    @Test
    void skippingTheLastDateOrEndingItWaitsForNothing() {
        ScheduleId last = quarterly(LocalDate.parse("2027-03-31"));
        changing.skip(last, MONDAY, "Merger", it).value();
        ScheduleId ended = quarterly(null);
        changing.end(ended, "Sold", it).value();

        assertThat(waiting(last) + waiting(ended)).isZero();
        assertThat(read(ended).isActive()).isFalse();
    }

    @Test
    void thePagesSetItUpAndShowWhatIsToCome() throws Exception {
        mvc.perform(get("/schedules/new?like=" + like).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Repeat Rooms")));
        String form =
                "like=" + like + "&name=Rooms&first=2027-01-04&every=3&unit=MONTHS&until=&toConfirm=15&toSettle=10";
        send("/schedules/new", form).andExpect(status().is3xxRedirection());
        UUID id = schedules.findAll().get(0).getId();
        mvc.perform(get("/schedules/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Every 3 months")))
                .andExpect(content().string(containsString("2027-04-05")));
        mvc.perform(get("/schedules").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("/schedules/" + id)));
        send("/schedules/" + id + "/postpone", "planned=2027-01-04&to=2027-01-18&reason=Later")
                .andExpect(status().is3xxRedirection());
        send("/schedules/" + id + "/skip", "planned=2027-01-18&reason=Merger").andExpect(status().is3xxRedirection());
        send("/schedules/" + id + "/end", "reason=Sold").andExpect(status().is3xxRedirection());
        mvc.perform(get("/schedules/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("This schedule has ended")))
                .andExpect(content().string(containsString("To 18 Jan 2027: Later")));
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() throws Exception {
        send("/schedules/new", "like=" + like + "&name=&first=soon&every=x&unit=MONTHS&toConfirm=0&toSettle=999")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Enter a name")))
                .andExpect(content().string(containsString("Enter the day as year-month-day")))
                .andExpect(content().string(containsString("value=\"soon\"")))
                .andExpect(content().string(containsString("a number from 1 to 60")));
    }

    @Test
    void programsDoTheSame() throws Exception {
        String body = "{\"name\":\"Rooms\",\"like\":\"" + like + "\",\"first\":\"2027-01-04\"}";
        api("", body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.schedule.rhythm").value("every 3 months"));
        UUID id = schedules.findAll().get(0).getId();
        api("/" + id + "/postpone", "{\"planned\":\"2027-01-04\",\"to\":\"2027-01-18\",\"reason\":\"Later\"}")
                .andExpect(status().isNoContent());
        api("/" + id + "/skip", "{\"reason\":\"\"}").andExpect(status().isUnprocessableEntity());
        api("/" + id + "/skip", "{\"planned\":\"2027-01-18\",\"reason\":\"Merger\"}")
                .andExpect(status().isNoContent());
        api("/" + id + "/end", "{\"reason\":\"Sold\"}").andExpect(status().isNoContent());
        api("/" + Ids.next() + "/end", "{\"reason\":\"Sold\"}").andExpect(status().isNotFound());
        api("", "{\"name\":\"Rooms\",\"first\":\"2027-01-04\"}").andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/api/v1/schedules/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.dates.length()").value(3));
        mvc.perform(get("/api/v1/schedules").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.content.length()").value(1));
    }

    @Test
    void onlyThoseWhoRunAuditsSeeAndChangeThem() throws Exception {
        ScheduleId id = quarterly(null);
        for (Role role : new Role[] {Role.EMPLOYEE, Role.MANAGER, Role.APPROVER, Role.AUDITOR}) {
            for (String path : new String[] {
                "/schedules", "/schedules/" + id, "/schedules/new?like=" + like, "/api/v1/schedules/" + id
            }) {
                mvc.perform(get(path).with(ActingAs.role(role))).andExpect(status().isForbidden());
            }
            mvc.perform(post("/schedules/" + id + "/end")
                            .param("reason", "Sold")
                            .with(ActingAs.role(role))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    private ScheduleId quarterly(LocalDate until) {
        Rhythm rhythm = new Rhythm(MONDAY, 3, Rhythm.Unit.MONTHS, until);
        ScheduleId id = settingUp
                .setUp(new NewSchedule("Rooms", like, rhythm, 15, 10), it)
                .value();
        schedules.flush();
        return id;
    }

    private void runOn(String moment, ScheduleId id) {
        clock.moveTo(Instant.parse(moment));
        while (jobs.runOne(id.value())) {
            schedules.flush();
        }
    }

    private java.util.List<Outcome> outcomes(ScheduleId id) {
        return dates.of(id).stream().map(Past::outcome).sorted().toList();
    }

    private Schedule read(ScheduleId id) {
        return schedules.find(id).orElseThrow();
    }

    private long waiting(ScheduleId id) {
        return jdbc.sql("SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    private ResultActions send(String path, String form) throws Exception {
        return mvc.perform(post(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .with(ActingAs.role(Role.IT))
                .with(csrf()));
    }

    private ResultActions api(String path, String body) throws Exception {
        return mvc.perform(post("/api/v1/schedules" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(ActingAs.role(Role.IT))
                .with(csrf()));
    }
}

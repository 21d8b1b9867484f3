package dev.rollcall.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.policy.table.ShippedTables;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.DecisionsInForce;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class ProposalsWebTest {

    private static final String KEY = "/admin/decisions/chase-step";
    private static final Actor ADA = administrator("Ada");
    private static final Actor BEN = administrator("Ben");
    private static final Map<String, Object> AT_45 = Map.of("share", 45, "lastWorkingDay", false, "hasManager", true);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DecisionsInForce inForce;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneProposesAnotherPutsInForceAndAuditsUnderWayKeepTheirs() throws Exception {
        UUID running = auditWithPinnedTables();
        String before = inForce.definitions().get("chase-step");
        String proposal = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);
        assertThat(inForce.definitions()).containsEntry("chase-step", before);
        mvc.perform(get("/admin/decisions").with(ActingAs.actor(BEN)))
                .andExpect(content().string(containsString("1 proposal to decide")));

        putInForce(proposal, before, BEN).andExpect(flash().attributeExists("flash"));

        assertThat(inForce.evaluate("chase-step", AT_45, null).outputs()).containsEntry("step", "REMIND");
        assertThat(inForce.evaluateFor(running, "chase-step", AT_45, running).outputs())
                .containsEntry("step", "NONE");
        mvc.perform(get(KEY).with(ActingAs.actor(ADA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Version 2 is in force")))
                .andExpect(content().string(containsString("Half is too late")));
        mvc.perform(get(proposal).with(ActingAs.actor(ADA)))
                .andExpect(content().string(containsString("Known then")))
                .andExpect(content().string(not(containsString("Put in force</button>"))));
    }

    @Test
    void showsWhatChangesAndWhatWouldHaveComeOutDifferently() throws Exception {
        UUID audit = auditWithPinnedTables();
        inForce.evaluateFor(audit, "chase-step", AT_45, audit);
        inForce.evaluateFor(
                audit, "chase-step", Map.of("share", 10, "lastWorkingDay", false, "hasManager", true), audit);

        String proposal = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);

        mvc.perform(get(proposal).with(ActingAs.actor(BEN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<del>[50..75)</del>")))
                .andExpect(content().string(containsString("<ins>[40..75)</ins>")))
                .andExpect(content().string(containsString("1 of 2")))
                .andExpect(content().string(containsString("<del>NONE, 0</del>")))
                .andExpect(content().string(containsString("<ins>REMIND, 1</ins>")))
                .andExpect(content().string(containsString("/audits/" + audit)));
    }

    @Test
    void nobodyPutsInForceWhatTheyProposed() throws Exception {
        String before = inForce.definitions().get("chase-step");
        String proposal = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);

        putInForce(proposal, before, ADA)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("You proposed this yourself")));
        putInForce(proposal, before, administrator("ada")).andExpect(status().isUnprocessableEntity());

        assertThat(inForce.definitions()).containsEntry("chase-step", before);
    }

    @Test
    void refusesWhoeverComparedWithAnotherTable() throws Exception {
        String before = inForce.definitions().get("chase-step");
        String first = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);
        String second = propose(changed("[75..100)", "[80..100)", "[50..75)", "[50..80)"), "Later", ADA);
        putInForce(first, before, BEN).andExpect(flash().attributeExists("flash"));

        putInForce(second, before, BEN)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Another version has been put in force meanwhile")));
        putInForce(first, inForce.definitions().get("chase-step"), BEN)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("decided already")));
    }

    @Test
    void keepsWhatIsRejectedOrWithdrawnWithTheReason() throws Exception {
        String rejected = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);
        String withdrawn = propose(ShippedTables.earlierReminders(), "Again", ADA);

        turnDown(rejected, "Nobody needs more mail", BEN).andExpect(flash().attributeExists("flash"));
        turnDown(withdrawn, "Twice is enough", ADA).andExpect(flash().attributeExists("flash"));
        turnDown(withdrawn, "Twice is enough", BEN).andExpect(status().isUnprocessableEntity());

        mvc.perform(get(KEY).with(ActingAs.actor(BEN)))
                .andExpect(content().string(containsString("Nobody needs more mail")))
                .andExpect(content().string(containsString("Rejected")))
                .andExpect(content().string(containsString("Withdrawn")));
    }

    @Test
    void saysAllThatIsWrongWithAFile() throws Exception {
        upload(
                        changed(
                                "<text>&gt;= 100</text>",
                                "<text>${share}</text>",
                                "<text>[50..75)</text>",
                                "<text>? > 3</text>"),
                        "Try",
                        ADA)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("<title>Error: ")))
                .andExpect(content().string(containsString("href=\"#file\"")))
                .andExpect(content().string(containsString("The file has 2 faults")))
                .andExpect(content().string(containsString("cannot be read from “${share}” on")))
                .andExpect(content().string(containsString(">Try</textarea>")));
        upload(ShippedTables.file("chase-step"), "Try", ADA)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("in force already")));
        upload(ShippedTables.file("change-approval"), "Try", ADA)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("the id of the decision")));
        upload("", "Try", ADA).andExpect(status().isUnprocessableEntity());
        upload(ShippedTables.earlierReminders(), " ", ADA)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Reason: say why")));
        mvc.perform(post(KEY + "/proposals").with(ActingAs.actor(ADA)).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM decision_proposal")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void asksForAReasonToDecide() throws Exception {
        String before = inForce.definitions().get("chase-step");
        String proposal = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);

        mvc.perform(post(proposal + "/in-force")
                        .with(ActingAs.actor(BEN))
                        .with(csrf())
                        .param("seen", before))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#reason\"")));
        turnDown(proposal, "", BEN).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void goesBackToAnEarlierVersionTheSameWay() throws Exception {
        String before = inForce.definitions().get("chase-step");
        putInForce(propose(ShippedTables.earlierReminders(), "Half is too late", ADA), before, BEN);
        mvc.perform(post(KEY + "/1/proposals").with(ActingAs.actor(BEN)).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Go back to this version")));

        String back = Objects.requireNonNull(mvc.perform(post(KEY + "/1/proposals")
                        .with(ActingAs.actor(BEN))
                        .with(csrf())
                        .param("reason", "Too many mails"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        putInForce(back, inForce.definitions().get("chase-step"), ADA).andExpect(flash().attributeExists("flash"));

        assertThat(inForce.definitions()).containsEntry("chase-step", before);
        mvc.perform(get(KEY).with(ActingAs.actor(ADA)))
                .andExpect(content().string(containsString("Version 1 is in force")))
                .andExpect(content().string(containsString("Too many mails")));
    }

    @Test
    void givesTheTableAsAFile() throws Exception {
        mvc.perform(get(KEY + "/1.dmn").with(ActingAs.actor(ADA)))
                .andExpect(status().isOk())
                .andExpect(content().string(ShippedTables.file("chase-step")));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void isForAdministratorsAlone(Role role) throws Exception {
        String before = inForce.definitions().get("chase-step");
        String proposal = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);
        Actor other = new Actor(UUID.randomUUID(), null, null, "Eve", Set.of(role), null, Set.of());

        for (String page : new String[] {KEY, KEY + "/1", KEY + "/1.dmn", proposal}) {
            mvc.perform(get(page).with(ActingAs.actor(other))).andExpect(status().isForbidden());
        }
        upload(ShippedTables.earlierReminders(), "Try", other).andExpect(status().isForbidden());
        putInForce(proposal, before, other).andExpect(status().isForbidden());
        turnDown(proposal, "No", other).andExpect(status().isForbidden());
        mvc.perform(post(KEY + "/1/proposals").with(ActingAs.actor(other)).with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(inForce.definitions()).containsEntry("chase-step", before);
    }

    @Test
    void knowsNoOtherTables() throws Exception {
        String proposal = propose(ShippedTables.earlierReminders(), "Half is too late", ADA);
        for (String page : new String[] {
            "/admin/decisions/other",
            KEY + "/9",
            KEY + "/9.dmn",
            KEY + "/proposals/" + UUID.randomUUID(),
            proposal.replace("chase-step", "change-approval")
        }) {
            mvc.perform(get(page).with(ActingAs.actor(ADA))).andExpect(status().isNotFound());
        }
    }

    private UUID auditWithPinnedTables() {
        UUID audit = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO audit (id, version, name, state, discovery, scope, created_at, created_by)
                        VALUES (?, 0, 'Spring', 'RUNNING', FALSE, '{}', CURRENT_TIMESTAMP, 'test')""").param(Ids.bytes(audit)).update();
        jdbc.sql("INSERT INTO audit_decision (audit_id, decision_key, definition_id)"
                        + " SELECT ?, decision_key, definition_id FROM decision_in_force")
                .param(Ids.bytes(audit))
                .update();
        return audit;
    }

    private String propose(String file, String reason, Actor actor) throws Exception {
        String address = upload(file, reason, actor)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(address);
    }

    private ResultActions upload(String file, String reason, Actor actor) throws Exception {
        return mvc.perform(multipart(KEY + "/proposals")
                .file(new MockMultipartFile("file", "chase-step.dmn", "text/xml", file.getBytes("UTF-8")))
                .param("reason", reason)
                .with(ActingAs.actor(actor))
                .with(csrf()));
    }

    private ResultActions putInForce(String proposal, String seen, Actor actor) throws Exception {
        return mvc.perform(post(proposal + "/in-force")
                .with(ActingAs.actor(actor))
                .with(csrf())
                .param("seen", seen)
                .param("reason", "Agreed"));
    }

    private ResultActions turnDown(String proposal, String reason, Actor actor) throws Exception {
        return mvc.perform(post(proposal + "/turn-down")
                .with(ActingAs.actor(actor))
                .with(csrf())
                .param("reason", reason));
    }

    private static String changed(String text, String instead, String more, String insteadOfMore) {
        return new String(ShippedTables.changed("chase-step", text, instead), java.nio.charset.StandardCharsets.UTF_8)
                .replace(more, insteadOfMore);
    }

    private static Actor administrator(String name) {
        return new Actor(UUID.randomUUID(), null, null, name, Set.of(Role.ADMIN), null, Set.of());
    }
}

package dev.rollcall.leaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.values.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody changes department, manager or site. */
@WebTest
class MovesWebTest extends LeaverFixture {

    @Autowired
    MockMvc mvc;

    @Autowired
    Links links;

    @Autowired
    Moves moves;

    @Autowired
    MoveItems moveItems;

    PersonId nora;

    @BeforeEach
    void theRecordIsKnown() {
        nora = person("Nora", null);
        department("Sales");
        following.round();
    }

    @Test
    void asksOnceForAChangeOfDepartmentManagerOrSite() {
        assertThat(moves.openOf(lena)).isEmpty();

        Move move = moved();
        manager(nora);
        following.round();

        assertThat(move.what()).isEqualTo("department from Sales to Finance");
        assertThat(moves.openOf(lena)).get().returns(move.id(), Move::id);
        assertThat(moveItems.of(move.id())).extracting(MoveItem::assetId).containsExactlyInAnyOrder(laptop, monitor);
        assertThat(mailed(move, "move_to_mover")).isEqualTo(1);
    }

    @Test
    void hearsOfAnotherManagerAndSite() {
        manager(nora);
        following.round();

        assertThat(moves.openOf(lena)).get().returns("manager from Mo to Nora", Move::what);
    }

    @Test
    void isNoMoveWhereTheRecordOnlyBecomesMoreCompleteOrNothingIsHeld() {
        jdbc.sql("UPDATE person SET department = 'New' WHERE id = ?")
                .param(Ids.bytes(nora.value()))
                .update();
        following.round();
        jdbc.sql("UPDATE person SET department = 'Other' WHERE id = ?")
                .param(Ids.bytes(nora.value()))
                .update();
        following.round();

        assertThat(moves.openOf(nora)).isEmpty();
    }

    @Test
    void keptIsEvidenceAndReturnedIsATask() throws Exception {
        Move move = moved();
        String link = "/l/" + links.mint(Links.LEAVING, lena, null, Duration.ofDays(5)) + "/move";
        mvc.perform(get(link)).andExpect(content().string(containsString("It goes along")));
        mvc.perform(post(link).param(field(move, laptop), "KEEP"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say what becomes of")));

        mvc.perform(post(link).param(field(move, laptop), "KEEP").param(field(move, monitor), "RETURN"))
                .andExpect(redirectedUrl(link));
        run(move);

        assertThat(moves.find(move.id())).get().returns(MoveState.ENDED, Move::state);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM verification WHERE asset_id = ? AND claim = 'HELD'")
                        .param(Ids.bytes(laptop))
                        .query(Long.class)
                        .single())
                .isOne();
        ReturnItem back = items.ofAsset(monitor).get(0);
        assertThat(openTasks(back)).containsExactly("userTask_collectAsset");
        collecting
                .returned(
                        back.id(),
                        new Returned(ItemCondition.GOOD, stockRoom(), dev.rollcall.register.AssetStatus.STOCK, null),
                        it)
                .value();
        assertThat(mailed(move, "return_to_both")).isEqualTo(2);
        assertThat(onRecord(monitor)).containsEntry("STATUS", "STOCK");
    }

    @Test
    void whatIsHandedOverChangesTheRegisterWithTheReceiversOwnYes() throws Exception {
        Move move = moved();
        handOver(move);
        run(move);
        assertThat(onRecord(laptop).get("HOLDER_ID")).isEqualTo(Ids.bytes(lena.value()));
        assertThat(mailed(move, "hand_over_to_receiver")).isEqualTo(1);
        mvc.perform(get("/my/return/offers").with(as(nora))).andExpect(content().string(containsString("Lena says")));
        mvc.perform(post("/my/return/offers/" + itemOf(move, laptop))
                .with(csrf())
                .with(as(mo))
                .param("taken", "true"));
        assertThat(onRecord(laptop).get("HOLDER_ID")).isEqualTo(Ids.bytes(lena.value()));

        mvc.perform(post("/my/return/offers/" + itemOf(move, laptop))
                        .with(csrf())
                        .with(as(nora))
                        .param("taken", "true"))
                .andExpect(redirectedUrl("/my/return/offers"));
        run(move);

        assertThat(onRecord(laptop).get("HOLDER_ID")).isEqualTo(Ids.bytes(nora.value()));
        assertThat(moves.find(move.id())).get().returns(MoveState.ENDED, Move::state);
    }

    @Test
    void aNoOfTheReceiverGoesToIt() throws Exception {
        Move move = moved();
        handOver(move);
        run(move);
        mvc.perform(post("/my/return/offers/" + itemOf(move, laptop))
                .with(csrf())
                .with(as(nora))
                .param("taken", "false"));
        run(move);

        assertThat(onRecord(laptop).get("HOLDER_ID")).isEqualTo(Ids.bytes(lena.value()));
        assertThat(open(move)).containsExactly("userTask_settleMove");
        mvc.perform(get("/moves").with(ActingAs.actor(it)))
                .andExpect(content().string(containsString("who says not to have it")));
        mvc.perform(get("/moves").with(as(lena))).andExpect(status().isForbidden());
    }

    @Test
    void isAnsweredByTheApiInTheMoversName() throws Exception {
        Move move = moved();
        String body = "{\"items\": [{\"item\": \"" + itemOf(move, laptop) + "\", \"answer\": \"KEEP\"}, {\"item\": \""
                + itemOf(move, monitor) + "\", \"answer\": \"HAND_OVER\", \"to\": \"nobody at all\"}]}";
        mvc.perform(call(move, body)).andExpect(status().isUnprocessableEntity());
        mvc.perform(call(move, body.replace("\"HAND_OVER\"", "\"KEEP\"")))
                .andExpect(jsonPath("$.move.state").value("ANSWERED"));
        mvc.perform(get("/api/v1/moves").with(ActingAs.actor(it)))
                .andExpect(jsonPath("$[0].what").exists());
    }

    @Test
    void aDepartureOvertakesIt() {
        Move move = moved();
        onRecord(lena, PersonStatus.LEAVING, LAST_DAY);
        following.round();

        assertThat(moves.find(move.id())).get().returns(MoveState.OVERTAKEN, Move::state);
        assertThat(open(move)).isEmpty();
    }

    private Move moved() {
        department("Finance");
        following.round();
        Move move = moves.openOf(lena).orElseThrow();
        run(move);
        return move;
    }

    private void handOver(Move move) throws Exception {
        mvc.perform(post("/my/return/move")
                        .with(csrf())
                        .with(as(lena))
                        .param(field(move, monitor), "KEEP")
                        .param(field(move, laptop), "HAND_OVER")
                        .param("to-" + itemOf(move, laptop), nora + "@example.org"))
                .andExpect(redirectedUrl("/my/return/move"));
    }

    private void run(Move move) {
        boolean more = true;
        while (more) {
            more = jobs.runOne(move.id().value());
        }
    }

    private void department(String name) {
        jdbc.sql("UPDATE person SET department = ? WHERE id = ?")
                .params(name, Ids.bytes(lena.value()))
                .update();
    }

    private void manager(PersonId person) {
        jdbc.sql("UPDATE person SET manager_id = ? WHERE id = ?")
                .params(Ids.bytes(person.value()), Ids.bytes(lena.value()))
                .update();
    }

    private UUID itemOf(Move move, UUID asset) {
        return moveItems.of(move.id()).stream()
                .filter(item -> item.assetId().equals(asset))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String field(Move move, UUID asset) {
        return "answer-" + itemOf(move, asset);
    }

    private List<String> open(Move move) {
        return tasks.createTaskQuery().processInstanceBusinessKey(move.id().toString()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private long mailed(Move move, String template) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE subject_id = ? AND template = ?")
                .params(Ids.bytes(move.id().value()), template)
                .query(Long.class)
                .single();
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder call(Move move, String body) {
        return post("/api/v1/moves/" + move.id() + "/answer")
                .with(csrf())
                .with(ActingAs.actor(it))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor as(PersonId person) {
        return ActingAs.actor(
                new Actor(Ids.next(), person.value(), Ids.next(), "Actor", Set.of(Role.EMPLOYEE), null, Set.of()));
    }
}

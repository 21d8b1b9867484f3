package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.notification.DispatchingMails;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class QuestionPagesWebTest extends CaseFixture {

    @Autowired
    MockMvc mvc;

    @Autowired
    Links links;

    @Autowired
    DispatchingMails dispatching;

    private CaseId id;
    private String base;

    @BeforeEach
    void benIsAskedByALink() {
        id = rows.missing(laptop, "1200");
        base = "/m/" + links.mint(Links.MISSING, ben, null, Duration.ofDays(5));
    }

    @Test
    void oneMailNamesTheThingAndItsLinkOpensThePage() throws Exception {
        clock.moveTo(TUESDAY.plusSeconds(120));
        dispatching.dispatchDue();
        String text = jdbc.sql("SELECT plain_text FROM mailbox_message WHERE recipient LIKE ?")
                .param(ben + "@%")
                .query(String.class)
                .single();

        assertThat(text)
                .contains("Do you know where this is?", "GONE-1 Thing – you are asked as holder, by 24 Nov 2026")
                .contains("/m/(hidden)");
    }

    @Test
    void aSingleQuestionIsShownAtOnceAndSeveralAsAList() throws Exception {
        mvc.perform(get(base))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Do you know where this is?")));
        rows.missing(rows.asset("GONE-2", ben, false), "1200");
        mvc.perform(get(base))
                .andExpect(content().string(containsString("GONE-1")))
                .andExpect(content().string(containsString("GONE-2")));
    }

    @Test
    void theLinkTakesTheAnswerOnce() throws Exception {
        Question question = asked(id);
        answer(question, "{\"answer\":\"HAVE\",\"where\":\"My desk\"}").andExpect(status().isOk());
        mvc.perform(get(base + "/" + question.id()))
                .andExpect(content().string(containsString("your answer has arrived")))
                .andExpect(content().string(containsString("My desk")));
        answer(question, "{\"answer\":\"LOST\"}").andExpect(status().isConflict());
        assertThat(read(id).ending()).isEqualTo(Ending.FOUND);
    }

    @Test
    void anAnswerWithoutItsPlaceIsRefusedAtTheField() throws Exception {
        answer(asked(id), "{\"answer\":\"ELSEWHERE\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.where").exists());
        assertThat(asked(id).isOpen()).isTrue();
    }

    @Test
    void nobodyAnswersWhatAnotherIsAsked() throws Exception {
        String other = "/m/" + links.mint(Links.MISSING, cara, null, Duration.ofDays(5));
        mvc.perform(get(other + "/" + asked(id).id())).andExpect(status().isNotFound());
        mvc.perform(post(other + "/" + asked(id).id() + "/answer")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answer\":\"LOST\"}"))
                .andExpect(status().isConflict());
        mvc.perform(get("/my/missing/" + asked(id).id()).with(ActingAs.actor(rows.actor(cara, Role.EMPLOYEE))))
                .andExpect(status().isNotFound());
    }

    @Test
    void aLinkForSomethingElseOpensNothing() throws Exception {
        String token = links.mint(Links.CONFIRM, ben, null, Duration.ofDays(5));
        mvc.perform(get("/m/" + token)).andExpect(status().isGone());
        mvc.perform(get("/m/" + token + "/" + asked(id).id())).andExpect(status().isGone());
    }

    @Test
    void whoeverSignsInHasTheSamePageAndACardOnTheHomePage() throws Exception {
        mvc.perform(get("/my/missing").with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE))))
                .andExpect(content().string(containsString("Do you know where this is?")));
        mvc.perform(get("/").with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE))))
                .andExpect(content().string(containsString("/my/missing")));
    }

    @Test
    void theQuestionIsPutOffByTheLink() throws Exception {
        mvc.perform(post(base + "/" + asked(id).id() + "/later")
                        .param("until", "2026-11-20")
                        .param("reason", "I am in Hamburg then"))
                .andExpect(flash().attributeExists("flash"));
        assertThat(asked(id).quietUntil()).isEqualTo("2026-11-20");
    }

    @Test
    void aDayThatCannotBeReadIsAskedForAgain() throws Exception {
        String question = "/" + asked(id).id();
        mvc.perform(post(base + question + "/later").param("until", "x").param("reason", "Away"))
                .andExpect(redirectedUrl(base + question))
                .andExpect(flash().attribute("flashError", containsString("such as 2027-03-31")))
                .andExpect(flash().attribute("typedReason", "Away"));
        mvc.perform(post("/my/missing" + question + "/later")
                        .param("until", "x")
                        .param("reason", "Away")
                        .with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(flash().attribute("flashError", containsString("such as 2027-03-31")));
        assertThat(asked(id).quietUntil()).isNull();
    }

    @Test
    void aLinkThatHasEndedSaysSoOnEveryPage() throws Exception {
        for (String page : List.of("", "/" + asked(id).id())) {
            mvc.perform(get("/m/no-such-link" + page))
                    .andExpect(status().isGone())
                    .andExpect(content().string(containsString("This link has ended")));
        }
        mvc.perform(post("/m/no-such-link/" + asked(id).id() + "/later").param("until", "2026-11-20"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This link has ended")));
    }

    @Test
    void theTaskOfWhoeverIsAskedTakesTheAnswerToo() throws Exception {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        mvc.perform(post("/tasks/" + task + "/complete")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answer\":\"LOST\"}")
                        .with(ActingAs.actor(rows.actor(ben, Role.EMPLOYEE)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isOk());
        assertThat(read(id).how()).isEqualTo(How.LOST);
    }

    private ResultActions answer(Question question, String body) throws Exception {
        return mvc.perform(post(base + "/" + question.id() + "/answer")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}

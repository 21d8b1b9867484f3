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
import dev.rollcall.values.Ids;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sees what of a departure, and the page on which a leaver says how things come back. */
@WebTest
class DeparturePagesWebTest extends LeaverFixture {

    @Autowired
    MockMvc mvc;

    @Autowired
    Links links;

    @Test
    void showsItToItStaffAndToTheirManagerAlone() throws Exception {
        Departure one = announced();
        PersonId other = person("Nosy", null);
        String page = "/departures/" + one.id();

        mvc.perform(get(page).with(ActingAs.actor(it))).andExpect(content().string(containsString("End access now")));
        mvc.perform(get(page).with(as(mo, Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What comes back")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("lena@home.example"))));
        for (RequestPostProcessor nobody : new RequestPostProcessor[] {
            as(other, Role.MANAGER), as(other, Role.EMPLOYEE), as(lena, Role.EMPLOYEE), ActingAs.role(Role.AUDITOR)
        }) {
            mvc.perform(get(page).with(nobody)).andExpect(status().isForbidden());
            mvc.perform(post(page + "/withdraw").with(csrf()).with(nobody)).andExpect(status().isForbidden());
        }
        mvc.perform(post(page + "/left").with(csrf()).with(as(mo, Role.MANAGER)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/departures").with(as(mo, Role.MANAGER)))
                .andExpect(content().string(containsString("Lena")));
        mvc.perform(get("/departures").with(as(other, Role.MANAGER)))
                .andExpect(content().string(containsString("Nobody leaves")));
    }

    @Test
    void announcesOnAPageAndSaysWhatIsWrong() throws Exception {
        String page = "/departures/announce/" + lena;
        mvc.perform(get(page).with(ActingAs.actor(it))).andExpect(status().isOk());
        mvc.perform(get("/register/people/" + lena).with(ActingAs.actor(it)))
                .andExpect(content().string(containsString("Announce a departure")));

        mvc.perform(post(page)
                        .with(csrf())
                        .with(ActingAs.actor(it))
                        .param("kind", "RESIGNATION")
                        .param("privateAddress", "x"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Enter the last day.")))
                .andExpect(content().string(containsString("name@example.org")));
        mvc.perform(post(page)
                        .with(csrf())
                        .with(ActingAs.actor(it))
                        .param("kind", "DISMISSAL")
                        .param("lastDay", "2026-11-20"))
                .andExpect(status().is3xxRedirection());

        assertThat(departures.openOf(lena)).get().returns(DepartureKind.DISMISSAL, Departure::kind);
    }

    @Test
    void takesTheWayBackWithItsTrackingNumberByTheMailedLink() throws Exception {
        jdbc.sql("UPDATE person SET location_id = NULL WHERE id = ?")
                .param(Ids.bytes(lena.value()))
                .update();
        DepartureId id = announcing
                .announce(lena, new Announcement(DepartureKind.RESIGNATION, LAST_DAY, true, null, null), it)
                .value();
        goOn(id);
        String link = "/l/" + links.mint(Links.LEAVING, lena, null, Duration.ofDays(20));

        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("L-")))
                .andExpect(content().string(containsString("I send it")));
        mvc.perform(post(link).param("way", "SHIPPING"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tick at least one thing.")));
        mvc.perform(post(link)
                        .param("items", item(id, laptop).id().toString())
                        .param("way", "SHIPPING")
                        .param("details", "Parcel post, on Monday")
                        .param("tracking", "00340434161094042557"))
                .andExpect(redirectedUrl(link));

        assertThat(item(id, laptop))
                .returns(ReturnWay.SHIPPING, ReturnItem::way)
                .returns("00340434161094042557", ReturnItem::trackingNumber);
        assertThat(item(id, monitor).way()).isNull();
        mvc.perform(get("/my/return").with(as(lena, Role.EMPLOYEE)))
                .andExpect(content().string(containsString("00340434161094042557")));
    }

    @Test
    void takesPickUpWithAPlaceAndDropOff() throws Exception {
        Departure one = announced();
        String link = "/l/" + links.mint(Links.LEAVING, lena, null, Duration.ofDays(20));
        String item = item(one.id(), monitor).id().toString();

        mvc.perform(post(link).param("items", item).param("way", "PICK_UP"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("where and when")));
        mvc.perform(post(link).param("items", item).param("way", "SHIPPING"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post(link).param("items", item).param("way", "PICK_UP").param("details", "Home, on Friday"))
                .andExpect(redirectedUrl(link));
        mvc.perform(post(link).param("items", item).param("way", "DROP_OFF")).andExpect(redirectedUrl(link));

        assertThat(item(one.id(), monitor).way()).isEqualTo(ReturnWay.DROP_OFF);
    }

    @Test
    void theLinkAnswersAsEndedOnceTheLastDayIsOver() throws Exception {
        Departure one = announced();
        String link = "/l/" + links.mint(Links.LEAVING, lena, null, Duration.ofDays(60));
        String asked = "/c/" + links.mint(Links.CONFIRM, lena, null, Duration.ofDays(60));
        clock.moveTo(LAST_DAY.plusDays(1).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC));

        mvc.perform(get(link)).andExpect(status().isGone()).andExpect(content().string(containsString("has ended")));
        mvc.perform(get(asked)).andExpect(status().isGone());
        on(LAST_DAY.plusDays(1), one.id());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mailed_link WHERE person_id = ? AND revoked_at IS NULL")
                        .param(Ids.bytes(lena.value()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReturnIsATaskOfTheInbox() throws Exception {
        Departure one = announced();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(item(one.id(), laptop).id().toString())
                .singleResult()
                .getId();
        mvc.perform(get("/tasks/" + task).with(ActingAs.actor(it)))
                .andExpect(content().string(containsString("Of Lena")))
                .andExpect(content().string(containsString("not said yet")));

        mvc.perform(post("/tasks/" + task + "/complete")
                        .with(csrf())
                        .with(ActingAs.actor(it))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"result": "RETURNED", "condition": "GOOD", "goesOn": "STOCK", "place": "Atlantis"}"""))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("No place is called")));
        mvc.perform(post("/tasks/" + task + "/complete")
                        .with(csrf())
                        .with(ActingAs.actor(it))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"result\": \"RETURNED\", \"condition\": \"GOOD\", \"goesOn\": \"STOCK\", \"place\": \""
                                        + stockRoom() + "\"}"))
                .andExpect(status().isOk());

        assertThat(onRecord(laptop)).containsEntry("STATUS", "STOCK");
    }

    @Test
    void isRunByTheApi() throws Exception {
        mvc.perform(post("/api/v1/departures")
                        .with(csrf())
                        .with(ActingAs.actor(it))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"personId\": \"" + lena
                                + "\", \"lastDay\": \"2026-11-30\", \"kind\": \"RETIREMENT\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.departure.kind").value("RETIREMENT"));
        DepartureId id = departures.openOf(lena).orElseThrow().id();
        goOn(id);
        String address = "/api/v1/departures/" + id;

        mvc.perform(call(address + "/move", "{\"lastDay\": \"2026-12-04\"}"))
                .andExpect(jsonPath("$.lastDay").value("2026-12-04"));
        mvc.perform(call(address + "/plan", "{\"items\": [\"" + item(id, laptop).id() + "\"], \"way\": \"DROP_OFF\"}"))
                .andExpect(status().isOk());
        mvc.perform(call(address + "/hold", "{\"held\": true, \"reason\": \"Case 4711\"}"))
                .andExpect(jsonPath("$.holdReason").value("Case 4711"));
        mvc.perform(get(address).with(ActingAs.actor(it)))
                .andExpect(jsonPath("$.items.length()").value(2));
        mvc.perform(get("/api/v1/departures").with(ActingAs.actor(it)))
                .andExpect(jsonPath("$.content[0].name").exists());
        mvc.perform(call(address + "/withdraw", "{\"reason\": \"Stays\"}"))
                .andExpect(jsonPath("$.state").value("WITHDRAWN"));
        mvc.perform(call(address + "/move", "{\"lastDay\": \"2026-12-04\"}"))
                .andExpect(status().isUnprocessableEntity());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder call(String path, String body) {
        return post(path)
                .with(csrf())
                .with(ActingAs.actor(it))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor as(PersonId person, Role role) {
        return ActingAs.actor(new Actor(Ids.next(), person.value(), Ids.next(), "Actor", Set.of(role), null, Set.of()));
    }
}

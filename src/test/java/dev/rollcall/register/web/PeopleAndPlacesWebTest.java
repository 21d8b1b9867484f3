package dev.rollcall.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.people.KeepingAbsences;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Kinds;
import dev.rollcall.register.LegalEntities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebTest
class PeopleAndPlacesWebTest {

    @Autowired
    MockMvc mvc;

    RegisterFixture register;

    @BeforeEach
    void fill(@Autowired AutowireCapableBeanFactory beans) {
        register = beans.createBean(RegisterFixture.class).begin();
    }

    @ParameterizedTest
    @CsvSource({
        "IT,/register/people,200",
        "EMPLOYEE,/register/people,403",
        "AUDITOR,/register/people,403",
        "IT,/register/people/new,200",
        "MANAGER,/register/people/new,403",
        "IT,/register/people/export.xlsx,200",
        "EMPLOYEE,/register/people/export.csv,403",
        "IT,/register/locations,200",
        "MANAGER,/register/locations,403",
        "IT,/register/locations/new,200",
        "IT,/register/locations/export.csv,200",
        "EMPLOYEE,/register/locations/export.csv,403",
        "IT,/register/kinds,200",
        "MANAGER,/register/kinds,403",
        "IT,/register/kinds/new,200",
        "IT,/register/entities,200",
        "APPROVER,/register/entities,403"
    })
    void letsInWhoMayComeIn(Role role, String page, int expected) throws Exception {
        mvc.perform(get(page).with(ActingAs.role(role))).andExpect(status().is(expected));
    }

    @Test
    void showsAPersonWithWhatTheyHold() throws Exception {
        PersonId boss = register.person("Cara Dorn", null);
        PersonId anna = register.person("Anna Berg", boss);
        PersonId other = register.person("Ben Cole", null);
        register.add(register.laptop("A-1").holderId(anna));

        mvc.perform(get("/register/people/" + anna).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("A-1")))
                .andExpect(content().string(containsString("Cara Dorn")));
        mvc.perform(get("/register/people/" + anna).with(ActingAs.actor(register.actor(boss, Role.MANAGER))))
                .andExpect(status().isOk());
        mvc.perform(get("/register/people/" + other).with(ActingAs.actor(register.actor(boss, Role.MANAGER))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/register/people").with(ActingAs.actor(register.actor(boss, Role.MANAGER))))
                .andExpect(content().string(containsString("Anna Berg")))
                .andExpect(content().string(not(containsString("Ben Cole"))));
    }

    @Test
    void addsAndEditsAPerson() throws Exception {
        PersonId boss = register.person("Cara Dorn", null);
        String address = mvc.perform(it(post("/register/people")
                        .param("name", "Dora Ernst")
                        .param("email", "Dora@Example.org")
                        .param("reached-by", "MAIL")
                        .param("type", "EMPLOYEE")
                        .param("status", "ACTIVE")
                        .param("manager", "cara dorn")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        mvc.perform(get(address).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("dora@example.org")))
                .andExpect(content().string(containsString("/register/people/" + boss)));
        mvc.perform(get(address + "/edit").with(ActingAs.role(Role.IT))).andExpect(status().isOk());
        mvc.perform(it(post(address)
                        .param("version", "7")
                        .param("was.name", "Dora Ernst")
                        .param("name", "Dora Ernst-Falk")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Dora Ernst-Falk")));
    }

    @Test
    void refusesAPersonWhoCannotBeReached() throws Exception {
        mvc.perform(it(post("/register/people")
                        .param("name", "Dora Ernst")
                        .param("reached-by", "MAIL")
                        .param("type", "EMPLOYEE")
                        .param("status", "ACTIVE")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("needs an e-mail address")));
    }

    @Test
    void notesAbsencesThatDoNotOverlap(@Autowired KeepingAbsences absences) throws Exception {
        PersonId anna = register.person("Anna Berg", null);
        String address = "/register/people/" + anna + "/absences";

        mvc.perform(it(post(address).param("firstDay", "2026-12-01").param("lastDay", "2026-12-10")))
                .andExpect(flash().attributeExists("flash"));
        mvc.perform(it(post(address).param("firstDay", "2026-12-10").param("lastDay", "2026-12-11")))
                .andExpect(flash().attributeExists("flashError"));
        mvc.perform(it(post(address).param("firstDay", "2026-12-20").param("lastDay", "2026-12-11")))
                .andExpect(flash().attributeExists("flashError"));
        mvc.perform(it(post(address + "/" + absences.of(anna).get(0).id() + "/remove")));

        assertThat(absences.of(anna)).isEmpty();
        mvc.perform(get("/register/people/" + anna).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("2026-12-01 to 2026-12-10")));
    }

    @Test
    void showsASiteWithItsRoomsAndWhatIsThere() throws Exception {
        register.add(register.laptop("A-1").locationId(register.room));

        mvc.perform(get("/register/locations/" + register.site).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Room 1")))
                .andExpect(content().string(containsString("A-1")));
        mvc.perform(get("/register/locations/" + register.room + "/edit").with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk());
        mvc.perform(it(post("/register/locations/" + register.room)
                        .param("version", "0")
                        .param("name", "Room 2")
                        .param("sort", "ROOM")
                        .param("site", register.site.toString())))
                .andExpect(redirectedUrl("/register/locations/" + register.room));
        mvc.perform(it(post("/register/locations")
                        .param("name", "Lost room")
                        .param("sort", "ROOM")
                        .param("site", register.room.toString())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("is no site of the register")));
    }

    @Test
    void keepsKindsAndLegalEntities(@Autowired Kinds kinds, @Autowired LegalEntities entities) throws Exception {
        mvc.perform(it(post("/register/kinds")
                        .param("name", "Dock")
                        .param("tracking", "EACH")
                        .param("asked", "true")))
                .andExpect(redirectedUrl("/register/kinds"));
        mvc.perform(it(post("/register/kinds").param("name", " dock").param("tracking", "EACH")))
                .andExpect(status().is(422));
        mvc.perform(get("/register/kinds/" + register.laptop).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk());
        mvc.perform(it(post("/register/entities").param("name", "Acme UK").param("currency", "gbp")))
                .andExpect(redirectedUrl("/register/entities"));
        mvc.perform(it(post("/register/entities").param("name", "Acme FR").param("currency", "euro")))
                .andExpect(status().is(422));

        assertThat(kinds.named("DOCK")).isPresent();
        assertThat(entities.named("acme uk").orElseThrow().fields().currency()).isEqualTo("GBP");
    }

    private static MockHttpServletRequestBuilder it(MockHttpServletRequestBuilder request) {
        return request.with(ActingAs.role(Role.IT)).with(csrf());
    }
}

package dev.rollcall.licence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.Licences;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class LicencePagesWebTest {

    private static final Author AUTHOR = Author.system("test");

    @Autowired
    MockMvc mvc;

    @Autowired
    KeepingEntities entities;

    @Autowired
    KeepingLicences keeping;

    @Autowired
    KeepingPeople people;

    @Autowired
    People everybody;

    @Autowired
    Licences licences;

    private EntityId entity;

    @BeforeEach
    void anEntity() {
        entity = entities.add(new EntityFields("Acme licences", "EUR"), Cause.edit(null), AUTHOR)
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,/register/licences,200",
        "IT,/register/licences,200",
        "IT,/register/licences/new,200",
        "IT,/register/licences/unrecorded,200",
        "IT,/register/licences/export.csv,200",
        "IT,/register/licences/export.xlsx,200",
        "AUDITOR,/register/licences,403",
        "APPROVER,/register/licences,403",
        "MANAGER,/register/licences,403",
        "EMPLOYEE,/register/licences/new,403",
        "EMPLOYEE,/register/licences/export.csv,403",
        "MANAGER,/register/licences/unrecorded,403"
    })
    void letsInWhoMayComeIn(Role role, String page, int expected) throws Exception {
        mvc.perform(get(page).with(ActingAs.role(role))).andExpect(status().is(expected));
    }

    @Test
    void showsALicenceToItsOwnerAndToNobodyElse() throws Exception {
        PersonId owner = person("Olga Wing");
        LicenceId id = add(LicenceFields.of(entity, "Figma").with(LicenceField.OWNER, owner));

        for (String page : new String[] {"", "/accounts", "/seats"}) {
            mvc.perform(get("/register/licences/" + id + page).with(as(owner))).andExpect(status().isOk());
            mvc.perform(get("/register/licences/" + id + page).with(as(person("Ben Cole"))))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/register/licences/" + id + "/edit").with(as(owner))).andExpect(status().isForbidden());
        mvc.perform(post("/register/licences/" + id + "/seats").with(as(owner)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void addsByHandAndSaysWhatIsMissing() throws Exception {
        mvc.perform(post("/register/licences")
                        .param("entity", entity.toString())
                        .param("product", "Visio")
                        .param("metric", "PER_SEAT")
                        .param("billing-period", "YEARLY")
                        .param("status", "ACTIVE")
                        .param("seats", "")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Say how many seats were bought")));
        mvc.perform(post("/register/licences")
                        .param("entity", entity.toString())
                        .param("product", "Visio")
                        .param("metric", "PER_SEAT")
                        .param("billing-period", "MONTHLY")
                        .param("status", "ACTIVE")
                        .param("seats", "4")
                        .param("cost", "40")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/register/licences?q=visio").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("480.00 EUR")));
    }

    @Test
    void showsBothVersionsWhenTwoEdit() throws Exception {
        LicenceId id = add(LicenceFields.of(entity, "Figma").with(LicenceField.SEATS, 5));
        keeping.change(
                id, 0, licences.find(id).orElseThrow().fields().with(LicenceField.SEATS, 7), Cause.edit(null), AUTHOR);

        mvc.perform(post("/register/licences/" + id)
                        .param("version", "0")
                        .param("seats", "6")
                        .param("was.seats", "5")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else changed this too")));
    }

    @Test
    void assignsAndFreesSeatsAndKeepsTheHistory() throws Exception {
        LicenceId id = add(LicenceFields.of(entity, "Figma"));
        PersonId anna = person("Anna Berg");

        mvc.perform(post("/register/licences/" + id + "/seats")
                        .param("person", "Anna Berg")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/register/licences/" + id + "/seats").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Anna Berg")));
        mvc.perform(post("/register/licences/" + id + "/seats/" + anna + "/free")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/register/licences/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Seat")))
                .andExpect(content().string(containsString("Anna Berg")));
    }

    @Test
    void takesAProofOfEntitlementAndNoOtherSortOfFile() throws Exception {
        LicenceId id = add(LicenceFields.of(entity, "Figma"));
        String address = "/register/licences/" + id + "/files";

        attach(address, "virus.exe", new byte[] {'M', 'Z', 0, 0, 0, 0});
        page(id, not(containsString("virus.exe")));
        attach(address, "order.pdf", "%PDF-1.7 order".getBytes());
        page(id, containsString("order.pdf"));
        attach(address, "large.pdf", Arrays.copyOf("%PDF-1.7".getBytes(), (5 << 20) + 1));
        page(id, not(containsString("large.pdf")));
    }

    @Test
    void takesACountWithItsPicture() throws Exception {
        LicenceId id = add(LicenceFields.of(entity, "Figma").with(LicenceField.SEATS, 3));

        mvc.perform(multipart("/register/licences/" + id + "/count")
                        .file(new MockMultipartFile(
                                "picture", "seats.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3}))
                        .param("countedOn", "2020-01-02")
                        .param("assigned", "5")
                        .param("active", "4")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        page(id, containsString("2 seats are taken beyond the 3"));
    }

    @Test
    void servesTheSameByApi() throws Exception {
        String made = mvc.perform(post("/api/v1/licences")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fields\":{\"entity\":\"Acme licences\",\"product\":\"Miro\",\"seats\":9}}")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fields.seats").value("9"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(patch(made)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":0,\"fields\":{\"seats\":\"many\"}}")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors.seats").exists());
        mvc.perform(patch(made)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":0,\"fields\":{\"billingPeriod\":\"ONCE\"}}")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().isOk());
        assertThat(made).isNotNull();
        mvc.perform(get("/api/v1/licences?q=miro").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.total").value(1));
    }

    private void page(LicenceId id, Matcher<String> says) throws Exception {
        mvc.perform(get("/register/licences/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(says));
    }

    private void attach(String address, String name, byte[] bytes) throws Exception {
        mvc.perform(multipart(address)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private LicenceId add(LicenceFields fields) {
        return keeping.add(fields, Cause.edit(null), AUTHOR).value();
    }

    private RequestPostProcessor as(PersonId person) {
        UUID key = everybody.find(person).orElseThrow().subjectKey();
        return ActingAs.actor(
                new Actor(UUID.randomUUID(), person.value(), key, "Test", Set.of(Role.EMPLOYEE), null, Set.of()));
    }

    private PersonId person(String name) {
        String mail = name.toLowerCase().replace(' ', '.') + "@acme.example";
        return people.add(
                new PersonFields(
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
                        Reach.MAIL),
                Cause.edit(null),
                AUTHOR);
    }
}

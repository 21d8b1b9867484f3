package dev.rollcall.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Assets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class AssetPagesWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Assets assets;

    RegisterFixture register;

    @BeforeEach
    void fill(@Autowired AutowireCapableBeanFactory beans) {
        register = beans.createBean(RegisterFixture.class).begin();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,/register/assets,200",
        "IT,/register/assets,200",
        "AUDITOR,/register/assets,403",
        "APPROVER,/register/assets,403",
        "EMPLOYEE,/register/assets,403",
        "MANAGER,/register/assets/new,403",
        "EMPLOYEE,/register/assets/export.csv,403",
        "AUDITOR,/register/assets/export.xlsx,403",
        "IT,/register/assets/new,200",
        "IT,/register/assets/export.xlsx,200"
    })
    void letsInWhoMayComeIn(Role role, String page, int expected) throws Exception {
        mvc.perform(get(page).with(ActingAs.role(role))).andExpect(status().is(expected));
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() throws Exception {
        mvc.perform(get("/register/assets").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Import a file")));
    }

    @Test
    void showsAnEmployeeOnlyWhatTheyHold() throws Exception {
        PersonId anna = register.person("Anna Berg", null);
        AssetId hers = register.add(register.laptop("A-1").holderId(anna));
        AssetId others = register.add(register.laptop("B-2").holderId(register.person("Ben Cole", null)));
        var asAnna = ActingAs.actor(register.actor(anna, Role.EMPLOYEE));

        mvc.perform(get("/register/assets").with(asAnna))
                .andExpect(content().string(containsString("A-1")))
                .andExpect(content().string(not(containsString("B-2"))));
        mvc.perform(get("/register/assets/" + hers).with(asAnna)).andExpect(status().isOk());
        mvc.perform(get("/register/assets/" + others).with(asAnna)).andExpect(status().isForbidden());
        mvc.perform(get("/register/assets/export.csv").with(asAnna))
                .andExpect(content().string(not(containsString("B-2"))));
        mvc.perform(post("/register/assets/" + hers + "/retire")
                        .param("version", "0")
                        .with(asAnna)
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void showsAManagerTheirLineAndNoOther() throws Exception {
        PersonId boss = register.person("Cara Dorn", null);
        PersonId lead = register.person("Emil Falk", boss);
        register.add(register.laptop("A-1").holderId(register.person("Greta Holm", lead)));
        register.add(register.laptop("B-2").holderId(register.person("Ina Jung", null)));

        mvc.perform(get("/register/assets").with(ActingAs.actor(register.actor(boss, Role.MANAGER))))
                .andExpect(content().string(containsString("A-1")))
                .andExpect(content().string(not(containsString("B-2"))));
    }

    @Test
    void filtersSortsAndKeepsTheStateInTheAddress() throws Exception {
        for (int n = 100; n < 160; n++) {
            register.add(register.laptop("T-" + n).locationId(register.room));
        }
        register.add(register.laptop("GONE-1").status(AssetStatus.RETIRED));

        mvc.perform(get("/register/assets?sort=tag,desc&location=" + register.site)
                        .with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("1–50 of 60")))
                .andExpect(content().string(containsString("T-159")))
                .andExpect(content().string(not(containsString("T-109<"))))
                .andExpect(content()
                        .string(containsString("sort=tag,desc&amp;location=" + register.site + "&amp;page=1")));
        mvc.perform(get("/register/assets?sort=tag,desc&page=1").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("T-100")))
                .andExpect(content().string(not(containsString("GONE-1"))));
        mvc.perform(get("/register/assets?q=gone 1").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("GONE-1")))
                .andExpect(content().string(containsString("1–1 of 1")));
        mvc.perform(get("/register/assets?q=latitude T-12").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("of 10")));
    }

    @Test
    void writesFormulasIntoFilesAsText() throws Exception {
        register.add(register.laptop("X-1").notes("=HYPERLINK(\"http://evil.example\")"));

        String csv = mvc.perform(get("/register/assets/export.csv").with(ActingAs.role(Role.IT)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(csv)
                .contains("X-1")
                .contains("'=HYPERLINK")
                .doesNotContain(",\"=HYPERLINK")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void addsByHandAndShowsTheHistory() throws Exception {
        register.person("Anna Berg", null);
        String address = mvc.perform(post("/register/assets")
                        .param("kind", register.laptop.toString())
                        .param("entity", register.entity.toString())
                        .param("tag", "NEW-1")
                        .param("status", "IN_USE")
                        .param("ownership", "OWNED")
                        .param("quantity", "1")
                        .param("holder", "anna berg")
                        .param("location", "Berlin / Room 1")
                        .param("cost", "12,50")
                        .param("reason", "Found in a cupboard")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        mvc.perform(get(address).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Anna Berg")))
                .andExpect(content().string(containsString("Berlin / Room 1")))
                .andExpect(content().string(containsString("Found in a cupboard")));
    }

    @Test
    void answersAFaultyFormWith422AndKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/register/assets")
                        .param("kind", register.laptop.toString())
                        .param("entity", register.entity.toString())
                        .param("status", "STOCK")
                        .param("ownership", "OWNED")
                        .param("quantity", "1")
                        .param("holder", "Nobody Known")
                        .param("model", "Typed model")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is something to correct")))
                .andExpect(content().string(containsString("There is no person called")))
                .andExpect(content().string(containsString("Typed model")));
    }

    @Test
    void showsBothVersionsWhenTwoEditAtOnce() throws Exception {
        AssetId id = register.add(register.laptop("A-1").notes("old"));
        int seen = assets.find(id).orElseThrow().version();
        register.keepingAssets.change(
                id,
                seen,
                register.laptop("A-1").notes("theirs").supplier("New supplier").build(),
                RegisterFixture.CREATED,
                RegisterFixture.AUTHOR);

        mvc.perform(post("/register/assets/" + id)
                        .param("version", "" + seen)
                        .param("was.notes", "old")
                        .param("notes", "mine")
                        .param("was.supplier", "")
                        .param("supplier", "")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("mine")))
                .andExpect(content().string(containsString("theirs")))
                .andExpect(content().string(containsString("New supplier")));
        mvc.perform(post("/register/assets/" + id)
                        .param("version", "" + assets.find(id).orElseThrow().version())
                        .param("notes", "mine")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(redirectedUrl("/register/assets/" + id));

        assertThat(assets.find(id).orElseThrow().fields().notes()).isEqualTo("mine");
        assertThat(assets.find(id).orElseThrow().fields().supplier()).isEqualTo("New supplier");
    }

    @Test
    void confirmsAndDiscardsDrafts() throws Exception {
        AssetId kept = register.add(register.laptop("D-1").draft(true));
        AssetId dropped = register.add(register.laptop("D-2").draft(true));

        mvc.perform(get("/register/assets/" + kept).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("This is a draft")));
        mvc.perform(post("/register/assets/" + kept + "/confirm")
                        .param("version", "0")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(redirectedUrl("/register/assets/" + kept));
        mvc.perform(post("/register/assets/" + dropped + "/discard")
                        .param("version", "0")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(redirectedUrl("/register/assets/" + dropped));

        assertThat(assets.find(kept).orElseThrow().fields().draft()).isFalse();
        assertThat(assets.find(dropped).orElseThrow().fields().tag()).isNull();
        assertThat(assets.find(dropped).orElseThrow().fields().status()).isEqualTo(AssetStatus.RETIRED);
    }
}

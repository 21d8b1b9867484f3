package dev.rollcall.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ImportPagesWebTest {

    private static final String ASSETS = "Asset Tag,Asset Name,Model No.,Serial,Purchased\nP1,a,m,PS1,2024-02-28\n"
            + "P2,b,m,To be filled by O.E.M.,2024-02-31\n";
    private static final String OTHER = "Inv.-Nr.;Seriennummer;Kaufdatum\n1;PF1;3/4/2024\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    KeepingEntities entities;

    @Autowired
    StagingRows staging;

    private UUID entity;

    @BeforeEach
    void anEntity() {
        EntityFields fields = new EntityFields("Import pages " + Ids.next(), "EUR");
        entity = entities.add(fields, Cause.edit(null), Author.system("test"))
                .value()
                .value();
    }

    @ParameterizedTest
    @EnumSource(names = {"IT", "ADMIN"})
    void letsItStaffIn(Role role) throws Exception {
        mvc.perform(get("/imports").with(ActingAs.role(role)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Import a file")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "APPROVER", "AUDITOR", "EMPLOYEE"})
    void keepsEverybodyElseOut(Role role) throws Exception {
        mvc.perform(get("/imports").with(ActingAs.role(role))).andExpect(status().isForbidden());
        mvc.perform(multipart("/imports")
                        .file(file("a.csv", ASSETS))
                        .with(csrf())
                        .with(ActingAs.role(role)))
                .andExpect(status().isForbidden());
    }

    @Test
    void listsImportsForPrograms() throws Exception {
        mvc.perform(multipart("/imports")
                .file(file("listed.csv", ASSETS))
                .param("entity", entity.toString())
                .with(csrf())
                .with(ActingAs.role(Role.IT)));
        mvc.perform(get("/api/v1/imports?size=1").with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content.length()").value(1))
                .andExpect(jsonPath("$.content[0].fileName").value("listed.csv"));
    }

    @Test
    void refusesAnUploadWithoutACsrfToken() throws Exception {
        mvc.perform(multipart("/imports").file(file("a.csv", ASSETS)).with(ActingAs.role(Role.IT)))
                .andExpect(result -> org.assertj.core.api.Assertions.assertThat(
                                result.getResponse().getStatus())
                        .isNotEqualTo(302));
    }

    @Test
    void showsWhyAFileIsRefused() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(file("a.csv", "%PDF-1.7"))
                        .param("entity", entity.toString())
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Error: ")))
                .andExpect(content().string(containsString("not a table but a document")));
    }

    @Test
    void requiresTheLegalEntityBeforeTheFileIsSent() throws Exception {
        EntityFields second = new EntityFields("Import pages " + Ids.next(), "EUR");
        entities.add(second, Cause.edit(null), Author.system("test"));

        mvc.perform(get("/imports").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(matchesPattern("(?s).*<select[^>]*name=\"entity\"[^>]*required.*")))
                .andExpect(content().string(not(matchesPattern("(?s).*<select[^>]*name=\"what\"[^>]*required.*"))));
        mvc.perform(multipart("/imports")
                        .file(file("a.csv", ASSETS))
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose the legal entity")));
    }

    @Test
    void takesEveryCompanyOfAFileByPageAndByApi() throws Exception {
        EntityFields second = new EntityFields("Import pages " + Ids.next(), "EUR");
        entities.add(second, Cause.edit(null), Author.system("test"));
        String text = "Company,Asset Tag,Asset Name,Model No.\n" + second.name() + ",PE1,a,m\n,PE2,b,m\n";

        mvc.perform(get("/imports").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Every company in the file")));
        mvc.perform(multipart("/imports")
                        .file(file("a.csv", text))
                        .param("entity", "every")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().is3xxRedirection());
        String location = mvc.perform(multipart("/api/v1/imports")
                        .file(file("a.csv", text))
                        .param("entity", "every")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.everyCompany").value(true))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        staging.stage(ImportId.of(location.replaceAll(".*/", "")));
        mvc.perform(get(location).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.counts.NEW").value(1))
                .andExpect(jsonPath("$.counts.REFUSED").value(1));
        mvc.perform(multipart("/api/v1/imports")
                        .file(file("a.csv", text))
                        .param("entity", "all of them")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("Choose the legal entity")));
    }

    @Test
    void countsRowsOfAnotherLegalEntityApart() throws Exception {
        EntityFields second = new EntityFields("Import pages " + Ids.next(), "EUR");
        entities.add(second, Cause.edit(null), Author.system("test"));
        String path =
                uploaded("Company,Asset Tag,Asset Name,Model No.\n" + second.name() + ",PO1,a,m\n,PO2,b,m\n", "ASSETS");
        staging.stage(ImportId.of(path.replaceAll(".*/", "")));

        mvc.perform(get(path + "?state=OTHER_ENTITY").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("of another legal entity, left to its own import")))
                .andExpect(content().string(containsString("Other entity")))
                .andExpect(content().string(containsString("The row belongs to " + second.name())))
                .andExpect(content().string(not(containsString("Download the refused rows"))));
    }

    @Test
    void showsProgressPreviewAndRefusedRows() throws Exception {
        String path = uploaded(ASSETS, "ASSETS");
        mvc.perform(get(path).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("You can close this page")));
        staging.stage(ImportId.of(path.replaceAll(".*/", "")));
        mvc.perform(get(path).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Import 1 row<")))
                .andExpect(content().string(containsString("is a placeholder and counts as empty")));
        mvc.perform(get(path + "?state=REFUSED").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("is no date")));
        mvc.perform(get(path + "/refused.csv").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("P2,b,m,To be filled by O.E.M.,2024-02-31,3,Purchased,")));
        mvc.perform(post(path + "/confirm")
                        .param("mode", "ALL_OR_NOTHING")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("all or nothing was asked for")));
        mvc.perform(post(path + "/confirm").with(csrf()).with(ActingAs.role(Role.IT)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void namesTheColumnsThatNoFieldTakes() throws Exception {
        String path = uploaded("Asset Tag,Serial,Department,Room colour\nP9,PS9,Sales,green\n", "ASSETS");
        String told = "{\"columns\": {\"Asset Tag\": \"TAG\", \"Serial\": \"SERIAL\", \"Department\": \"IGNORE\","
                + " \"Room colour\": \"EXTRA\"}}";
        mvc.perform(post("/api/v1" + path + "/mapping")
                .contentType("application/json")
                .content(told)
                .with(csrf())
                .with(ActingAs.role(Role.IT)));
        staging.stage(ImportId.of(path.replaceAll(".*/", "")));

        mvc.perform(get(path).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Not read: <span>Department</span>")))
                .andExpect(content().string(containsString("<span>Room colour</span>")));
        mvc.perform(get("/api/v1" + path).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.notRead[0]").value("Department"))
                .andExpect(jsonPath("$.extraColumns[0]").value("Room colour"));
    }

    @Test
    void asksForColumnsAndDateOrder() throws Exception {
        String path = uploaded(OTHER, "ASSETS");
        mvc.perform(get(path).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What do the columns say?")))
                .andExpect(content().string(containsString("3/4/2024")));
        mvc.perform(post(path + "/mapping").with(csrf()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post(path + "/mapping")
                        .param("order", "DAY_FIRST")
                        .param("source", "SPREADSHEET")
                        .param("column.invnr", "TAG")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void worksByApi() throws Exception {
        String location = mvc.perform(multipart("/api/v1/imports")
                        .file(file("a.csv", ASSETS))
                        .param("entity", entity.toString())
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("STAGING"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        staging.stage(ImportId.of(location.replaceAll(".*/", "")));
        mvc.perform(get(location + "/rows?state=REFUSED").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.rows[0].column").value("Purchased"));
        mvc.perform(post(location + "/confirm")
                        .contentType("application/json")
                        .content("{\"decision\": \"APPLY\", \"mode\": \"GOOD_ROWS\"}")
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPLYING"));
        mvc.perform(multipart("/api/v1/imports")
                        .file(file("a.csv", "tag\n"))
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("no rows below")));
    }

    private String uploaded(String text, String what) throws Exception {
        return mvc.perform(multipart("/imports")
                        .file(file("a.csv", text))
                        .param("entity", entity.toString())
                        .param("what", what)
                        .with(csrf())
                        .with(ActingAs.role(Role.IT)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

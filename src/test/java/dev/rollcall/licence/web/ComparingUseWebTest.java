package dev.rollcall.licence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import dev.rollcall.licence.AccountLists;
import dev.rollcall.licence.ComparingUse;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.NamingProducts;
import dev.rollcall.licence.ReadingUse;
import dev.rollcall.licence.UsedName;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class ComparingUseWebTest {

    private static final Author AUTHOR = Author.system("test");
    private static final String CARD = """
            Date,Merchant,Amount,Currency,Card holder
            2026-10-01,FIGMA *MONTHLY,"-120.00",EUR,Anna Keeps
            2026-10-02,Slack Technologies Inc 4155550100,-80.00,USD,Ben Gives
            2026-10-03,MIRO.COM 88271,-96.00,USD,Cara Silent
            2026-11-03,MIRO.COM 99102,-96.00,USD,Cara Silent
            2026-10-05,Nordic Tool,-10.00,SEK,Anna Keeps
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    KeepingEntities entities;

    @Autowired
    KeepingLicences keeping;

    @Autowired
    ComparingUse comparing;

    @Autowired
    NamingProducts names;

    @Autowired
    AccountLists lists;

    @Autowired
    JdbcClient jdbc;

    private EntityId entity;
    private LicenceId figma;

    @BeforeEach
    void twoLicences() {
        entity = entities.add(new EntityFields("Acme paying " + Ids.next(), "EUR"), Cause.edit(null), AUTHOR)
                .value();
        figma = licence("Figma Professional", "Figma");
        licence("Slack Business", "Salesforce");
    }

    @Test
    void showsWhatIsPaidForWithoutALicenceAndWhatIsNear() throws Exception {
        compare(CARD)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4 names in 5 lines")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "value=\"2|192.00|USD|MIRO.COM\" aria-label=\"MIRO.COM is in use without a licence\" checked")))
                .andExpect(content().string(containsString("Near match")))
                .andExpect(content().string(containsString("Slack Business")))
                .andExpect(content().string(containsString("no rate")))
                .andExpect(content().string(not(containsString("Cara Silent"))));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM account_list WHERE entity_id = ?")
                        .param(Ids.bytes(entity.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsWhatIsTickedWithItsSumAndForgetsTheList() throws Exception {
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/register/licences/use/keep")
                            .with(ActingAs.role(Role.IT))
                            .with(csrf())
                            .param("entity", entity.toString())
                            .param("basis", "PAYMENTS")
                            .param("source", "card.csv")
                            .param("use", "2|192.00|USD|MIRO.COM"))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(unrecorded()).hasSize(1);
        assertThat(unrecorded().get(0).paid()).isEqualByComparingTo("192.00");
        assertThat(unrecorded().get(0).money()).isEqualByComparingTo("176.64");
        mvc.perform(get("/register/licences/unrecorded").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("MIRO.COM")))
                .andExpect(content().string(containsString("192.00 USD")));
    }

    @Test
    void knowsANameFromThenOnThatSomebodySaidIsALicence() {
        List<ReadingUse.Line> lines = List.of(new ReadingUse.Line("Design Tools Ltd", new BigDecimal("5"), "EUR"));
        assertThat(comparing.compare(entity, lines).get(0).standing()).isEqualTo(UsedName.Standing.UNRECORDED);
        comparing.keep(
                entity, dev.rollcall.licence.AccountList.Basis.PAYMENTS, "card.csv", comparing.compare(entity, lines));
        assertThat(names.name(figma, unrecorded().get(0).listId())).isTrue();
        assertThat(comparing.compare(entity, lines).get(0).standing()).isEqualTo(UsedName.Standing.RECORDED);
        assertThat(lists.latest(figma)).isEmpty();
    }

    @Test
    void refusesAFileWithoutNames() throws Exception {
        compare("Date,Amount\n2026-10-01,5\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Call one Merchant, Vendor, Application or Name")));
        compare("Merchant,Amount\nMiro,a lot\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The amount in row 2 cannot be read")));
    }

    @Test
    void comparesAndKeepsByTheApi() throws Exception {
        String lines = "\"lines\": [{\"name\": \"Canva\", \"amount\": 12.5, \"currency\": \"EUR\"}]";
        mvc.perform(post("/api/v1/licences/use/compare")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"entity\": \"" + entity + "\", " + lines + "}"))
                .andExpect(jsonPath("$[0].standing").value("UNRECORDED"));
        mvc.perform(
                        post("/api/v1/licences/use")
                                .with(ActingAs.role(Role.IT))
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"entity\": \"" + entity
                                                + "\", \"basis\": \"APPS\", \"source\": \"MDM\", \"names\": [{\"name\": \"Canva\", \"count\": 4}]}"))
                .andExpect(jsonPath("$.kept").value(1));
        assertThat(unrecorded()).extracting(NamingProducts.Unrecorded::product).containsExactly("Canva");
    }

    @Test
    void isForItAlone() throws Exception {
        mvc.perform(get("/register/licences/use").with(ActingAs.role(Role.MANAGER)))
                .andExpect(status().isForbidden());
    }

    private ResultActions compare(String file) throws Exception {
        return mvc.perform(multipart("/register/licences/use")
                .file(new MockMultipartFile("file", "card.csv", "text/csv", file.getBytes()))
                .with(ActingAs.role(Role.IT))
                .with(csrf())
                .param("entity", entity.toString())
                .param("basis", "PAYMENTS"));
    }

    private List<NamingProducts.Unrecorded> unrecorded() {
        return names.unrecorded(entity);
    }

    private LicenceId licence(String product, String vendor) {
        return keeping.add(
                        LicenceFields.of(entity, product).with(LicenceField.VENDOR, vendor), Cause.edit(null), AUTHOR)
                .value();
    }
}

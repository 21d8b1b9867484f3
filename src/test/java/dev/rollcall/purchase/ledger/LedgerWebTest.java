package dev.rollcall.purchase.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
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
import dev.rollcall.purchase.ledger.ComparingLedgers.Ledger;
import dev.rollcall.purchase.ledger.ComparingLedgers.Line;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.KindId;
import dev.rollcall.register.Tracking;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class LedgerWebTest {

    private static final Cause CREATED = new Cause(Cause.Kind.CREATED, null, null);
    private static final Author AUTHOR = Author.system("Test");
    private static final Actor IT = Actor.system("Ida");

    private static final String LEDGER = """
            Inventory no.;Asset description;Serial number;PO number;Acquisition date;APC;Net book value;Retired on
            it-1;Laptop;;;2024-05-01;1.200,00;400;
            ;Phone;PHONE 2;;13.02.2025;800;200;
            FA-3;Server that nobody recorded;SRV-3;4711;2026-01-15;5.000,00;4.900;
            FA-4;Cheap thing;;;2026-01-15;30;10;
            IT-5;Old laptop;;;2019-01-15;900;0;2025-12-31
            FA-6;Gone for good;;;2019-01-15;900;0;2025-12-31
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    KeepingEntities entities;

    @Autowired
    KeepingKinds kinds;

    @Autowired
    KeepingAssets assets;

    @Autowired
    ComparingLedgers comparing;

    private EntityId entity;
    private KindId laptop;

    @BeforeEach
    void aRegister() {
        entity = entities.add(new EntityFields("Ledger GmbH", "EUR"), CREATED, AUTHOR)
                .value();
        laptop = kinds.add(
                        new KindFields("Ledger laptop", Tracking.EACH, false, true, false, true, false, null, "laptop"),
                        CREATED,
                        AUTHOR)
                .value();
        asset("IT-1", "S-1", AssetStatus.IN_USE);
        asset("IT-2", "phone2", AssetStatus.IN_USE);
        asset("IT-5", "S-5", AssetStatus.IN_USE);
        asset("FA-6", "S-6", AssetStatus.DISPOSED);
        asset("IT-7", "S-7", AssetStatus.STOCK);
    }

    @Test
    void findsWhatIsInOneAndNotInTheOther() throws Exception {
        upload(LEDGER).andExpect(status().is3xxRedirection());

        assertThat(numbers(Difference.NOT_REGISTERED)).containsExactly("FA-3", "FA-4");
        assertThat(numbers(Difference.NEVER_BOUGHT)).containsExactly("IT-7");
        assertThat(numbers(Difference.STILL_IN_USE)).containsExactly("IT-5");
        Line server = page(Difference.NOT_REGISTERED).get(0);
        assertThat(server.cost()).isEqualByComparingTo("5000");
        assertThat(server.acquiredOn()).isEqualTo("2026-01-15");
        mvc.perform(get("/purchases/ledger").param("entity", entity.toString()).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Server that nobody recorded")))
                .andExpect(content().string(containsString("5,000.00 EUR")));
    }

    @Test
    void leavesOutWhatCostsLessThanTheFloor() throws Exception {
        upload(LEDGER);

        assertThat(comparing.counts(entity, ledger(), new BigDecimal("800")))
                .containsEntry(Difference.NOT_REGISTERED, 1L);
    }

    @Test
    void followsTheRegisterAsItIsNow() throws Exception {
        upload(LEDGER);
        asset("FA-3", null, AssetStatus.STOCK);

        assertThat(numbers(Difference.NOT_REGISTERED)).containsExactly("FA-4");
    }

    @Test
    void aNewerLedgerTakesThePlaceOfTheOneBefore() throws Exception {
        upload(LEDGER);
        upload("Asset number,Name\nIT-1,Laptop\n");

        assertThat(numbers(Difference.NOT_REGISTERED)).isEmpty();
        assertThat(numbers(Difference.NEVER_BOUGHT)).containsExactlyInAnyOrder("IT-2", "IT-5", "IT-7");
    }

    @Test
    void refusesWhatCannotBeCompared() throws Exception {
        upload("Colour,Size\nred,4\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Call one Asset number or Serial number")));
        upload("Asset number,Acquisition date\nIT-1,03/04/2025\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("can be read in two ways")));
        upload("").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void programsUploadReadAndNote() throws Exception {
        String ledgers = "/api/v1/purchases/ledgers/" + entity;
        mvc.perform(get(ledgers).with(ActingAs.role(Role.IT))).andExpect(status().isNotFound());
        mvc.perform(multipart(ledgers)
                        .file(file(LEDGER))
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(jsonPath("$.NOT_REGISTERED").value(2));
        mvc.perform(get(ledgers + "/STILL_IN_USE").with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.content[0].assetNumber").value("IT-5"));
        mvc.perform(post(ledgers + "/NOT_REGISTERED/noted")
                        .contentType("application/json")
                        .content("[\"" + page(Difference.NOT_REGISTERED).get(0).subject() + "\"]")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(jsonPath("$.noted").value(1));
        assertThat(page(Difference.NOT_REGISTERED)).extracting(Line::noted).containsExactly(true, false);
    }

    @Test
    void isForItStaffAlone() throws Exception {
        for (Role role : List.of(Role.MANAGER, Role.APPROVER, Role.AUDITOR, Role.EMPLOYEE)) {
            mvc.perform(get("/purchases/ledger").with(ActingAs.role(role))).andExpect(status().isForbidden());
        }
    }

    private ResultActions upload(String text) throws Exception {
        return mvc.perform(multipart("/purchases/ledger")
                .file(file(text))
                .param("entity", entity.toString())
                .with(ActingAs.role(Role.IT))
                .with(csrf()));
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "ledger.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Ledger ledger() {
        return comparing.ledger(entity, IT).orElseThrow();
    }

    private List<Line> page(Difference difference) {
        return comparing.page(entity, ledger(), difference, BigDecimal.ZERO, 0).getContent();
    }

    private List<String> numbers(Difference difference) {
        return page(difference).stream().map(Line::assetNumber).toList();
    }

    private void asset(String tag, String serial, AssetStatus status) {
        assets.add(
                        AssetFields.of(entity, laptop)
                                .tag(tag)
                                .serial(serial)
                                .status(status)
                                .build(),
                        CREATED,
                        AUTHOR)
                .value();
    }
}

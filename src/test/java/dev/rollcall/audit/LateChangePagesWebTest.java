package dev.rollcall.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.confirmation.ConfirmationRows;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Where late changes of an audit are seen, and by whom. */
@WebTest
class LateChangePagesWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TakingUpChanges changes;

    @Autowired
    KeepingAssets keeping;

    @Autowired
    Assets assets;

    private UUID audit;
    private UUID laptop;

    @BeforeEach
    void aLaptopMovedLate() {
        ConfirmationRows rows = new ConfirmationRows(jdbc);
        UUID anna = rows.person("Anna Late", null);
        UUID ben = rows.person("Ben Late", null);
        laptop = rows.asset(rows.kind(false), anna, "LATE-1");
        audit = rows.audit("Late audit", LocalDate.now(ZoneOffset.UTC).plusDays(10));
        jdbc.sql("UPDATE audit SET heard_to = (SELECT COALESCE(MAX(id), 0) FROM history) WHERE id = ?")
                .param(Ids.bytes(audit))
                .update();
        rows.item(audit, laptop);
        Asset asset = assets.find(new AssetId(laptop)).orElseThrow();
        keeping.change(
                asset.assetId(),
                asset.version(),
                asset.fields().edit().holderId(new PersonId(ben)).build(),
                Cause.edit("New project"),
                Author.system("Desk"));
        changes.takeUp(new AuditId(audit));
    }

    @Test
    void progressListsThemWithoutNames() throws Exception {
        mvc.perform(get("/audits/{id}/progress", audit).with(ActingAs.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Late changes")))
                .andExpect(content().string(containsString("Has another holder: in use")))
                .andExpect(content().string(not(containsString("Ben Late"))));
    }

    @Test
    void theListOfItemsMarksAndFiltersThem() throws Exception {
        mvc.perform(get("/audits/{id}/items?late=CHANGED", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Changed late")))
                .andExpect(content().string(containsString("Ben Late")));
        mvc.perform(get("/audits/{id}/items?late=ADDED", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("No items")));
    }

    @Test
    void theApiGivesThem() throws Exception {
        mvc.perform(get("/api/v1/audits/{id}/late-changes", audit).with(ActingAs.role(Role.IT)))
                .andExpect(jsonPath("$.content[0].what").value("CHANGED"))
                .andExpect(jsonPath("$.content[0].assetId").value(laptop.toString()))
                .andExpect(jsonPath("$.content[0].answered").value(false));
        mvc.perform(get("/api/v1/audits/{id}/late-changes", audit).with(ActingAs.role(Role.EMPLOYEE)))
                .andExpect(status().isForbidden());
    }

    @Test
    void theReportSaysWhoMadeThem() throws Exception {
        mvc.perform(get("/audits/{id}/report", audit).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("What changed while the audit was running")))
                .andExpect(content().string(containsString("Desk")));
    }
}

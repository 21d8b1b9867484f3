package dev.rollcall.licence.web;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.KeepingEntities;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class LicenceUseByApiWebTest {

    private static final Author AUTHOR = Author.system("test");

    private ApiCalls api;
    private String licence;

    @BeforeEach
    void aLicence(@Autowired KeepingEntities entities, @Autowired KeepingLicences keeping, @Autowired MockMvc mvc) {
        api = ApiCalls.of(mvc);
        var entity = entities.add(new EntityFields("Acme by API", "EUR"), Cause.edit(null), AUTHOR)
                .value();
        licence = "/licences/"
                + keeping.add(LicenceFields.of(entity, "Figma"), Cause.edit(null), AUTHOR)
                        .value();
    }

    @Test
    void comparesAndEndsOfTheVersionThatWasRead() throws Exception {
        api.post(licence + "/compare", "").andExpect(status().isOk());
        api.refused(HttpMethod.POST, licence + "/end", "{}", 428);
        api.refused(HttpMethod.POST, licence + "/end", "{\"version\": 9}", 409);
        api.post(licence + "/end", "{\"version\": 0, \"reason\": \"Moved\"}").andExpect(status().isNoContent());
    }

    @Test
    void listsAccountsAndSaysWhoseOneIs() throws Exception {
        api.get(licence + "/accounts").andExpect(jsonPath("$.total").value(0));
        api.refused(HttpMethod.GET, licence + "/accounts?bucket=BROWN", "", 400);
        api.refused(HttpMethod.PUT, licence + "/accounts/1/person", "{}", 422);
        api.refused(HttpMethod.PUT, licence + "/accounts/1/person", "{\"person\": \"" + UUID.randomUUID() + "\"}", 422);
        api.refused(HttpMethod.GET, "/licences/" + UUID.randomUUID() + "/accounts", "", 404);
    }

    @Test
    void listsFilesAndMissesWhatIsNotThere() throws Exception {
        api.get(licence + "/files").andExpect(jsonPath("$").isEmpty());
        api.refused(HttpMethod.GET, licence + "/files/" + UUID.randomUUID(), "", 404);
        api.refused(HttpMethod.DELETE, licence + "/files/" + UUID.randomUUID(), "", 422);
    }
}

package dev.rollcall.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ApiCalls;
import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class CountingByApiWebTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OpeningCounts opening;

    private ApiCalls api;
    private CountRows rows;

    @BeforeEach
    void anAudit(@Autowired MockMvc mvc) {
        api = ApiCalls.of(mvc);
        rows = new CountRows(jdbc);
        rows.audit();
    }

    @Test
    void showsACountAsItsCounterSeesIt() throws Exception {
        String count = "/counts/" + open("ROOM");
        api.post(count + "/scans", "{\"clientId\": \"a\", \"code\": \"C-1\"}")
                .andExpect(jsonPath("$.result").value("EXPECTED"));
        api.get(count)
                .andExpect(jsonPath("$.expected").value(2))
                .andExpect(jsonPath("$.unseen[0].tag").value("C-2"))
                .andExpect(jsonPath("$.scans[0].code").value("C-1"));
        api.refused(HttpMethod.GET, "/counts/" + UUID.randomUUID(), "", 404);
    }

    @Test
    void tellsABlindCounterNothingOfWhatIsExpected() throws Exception {
        api.get("/counts/" + open("STOCK_ROOM"))
                .andExpect(jsonPath("$.blind").value(true))
                .andExpect(jsonPath("$.expected").isEmpty())
                .andExpect(jsonPath("$.unseen").isEmpty());
    }

    @Test
    void takesAScanBackAndRefusesWhatComesTooLate() throws Exception {
        UUID id = open("ROOM");
        String count = "/counts/" + id;
        api.post(count + "/scans", "{\"clientId\": \"a\", \"code\": \"C-1\"}");
        api.delete(count + "/scans/" + rows.lastScan(id)).andExpect(status().isNoContent());
        assertThat(rows.seen("C-1")).isZero();
        api.refused(HttpMethod.POST, count + "/scans", "{\"clientId\": \"b\", \"code\": \" \"}", 422);
        api.refused(HttpMethod.GET, count + "/scans/4711/photo", "", 404);
        api.post(count + "/finish", "{}").andExpect(status().isOk());
        api.refused(HttpMethod.POST, count + "/scans", "{\"clientId\": \"c\", \"code\": \"C-1\"}", 409);
    }

    @Test
    void refusesASearchThatDoesNotEnd() throws Exception {
        String search = "/searches/" + UUID.randomUUID();
        api.refused(HttpMethod.POST, search, "{}", 409)
                .andExpect(jsonPath("$.detail").value(containsString("NOT_FOUND")));
        api.refused(HttpMethod.POST, search, "{\"result\": \"SEEN\"}", 409)
                .andExpect(jsonPath("$.detail").value(containsString("no such search")));
    }

    private UUID open(String kind) {
        UUID room = rows.room("Api room", kind);
        rows.item("C-1", room, "IN_USE", true);
        rows.item("C-2", room, "IN_USE", true);
        opening.openSome(new AuditId(rows.auditId()));
        return Ids.uuid(jdbc.sql("SELECT id FROM room_count WHERE location_id = ?")
                .param(Ids.bytes(room))
                .query(byte[].class)
                .single());
    }
}

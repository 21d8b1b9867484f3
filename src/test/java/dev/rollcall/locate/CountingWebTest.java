package dev.rollcall.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.EndingWork;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class CountingWebTest {

    @Autowired
    private EntityManager entities;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpeningCounts opening;

    @Autowired
    private CountWork work;

    @Autowired
    private EndingWork ending;

    private CountRows rows;

    @BeforeEach
    void anAuditOfTwoRooms() {
        rows = new CountRows(jdbc);
        rows.audit();
    }

    @Test
    void tellsEachScanApart() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        rows.item("C-2", rows.room("Room 2", "ROOM"), "IN_USE", true);
        rows.item("C-3", room, "RETIRED", false);
        rows.item("C-4", room, "IN_USE", false);
        UUID count = open(room);

        scan(count, "a", "c 1").andExpect(jsonPath("$.result").value("EXPECTED"));
        scan(count, "b", "C-1").andExpect(jsonPath("$.result").value("ALREADY_COUNTED"));
        scan(count, "c", "C-2")
                .andExpect(jsonPath("$.result").value("ELSEWHERE"))
                .andExpect(jsonPath("$.place").value("Room 2"));
        scan(count, "d", "C-3").andExpect(jsonPath("$.result").value("RETIRED"));
        scan(count, "e", "C-4").andExpect(jsonPath("$.result").value("NOT_IN_SCOPE"));
        scan(count, "f", "STRANGER-9").andExpect(jsonPath("$.result").value("UNKNOWN"));

        assertThat(rows.seen("C-1")).isEqualTo(1);
        assertThat(rows.extras()).isEqualTo(3);
    }

    @Test
    void countsARepeatedSendOnce() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);

        scan(count, "same", "C-1").andExpect(jsonPath("$.result").value("EXPECTED"));
        scan(count, "same", "C-1").andExpect(jsonPath("$.result").value("EXPECTED"));

        assertThat(rows.seen("C-1")).isEqualTo(1);
    }

    @Test
    void refusesAnEmptyCodeWithWhatToDo() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);

        scan(open(room), "x", " ").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void showsWhatWasNotSeenBeforeItCloses() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        rows.item("C-2", room, "IN_USE", true);
        UUID count = open(room);
        scan(count, "a", "C-1");

        mvc.perform(get("/counts/{id}/finish", count).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("C-2")));
        finish(count);

        assertThat(rows.state(count)).isEqualTo("DIFFERENCES");
        scan(count, "late", "C-2").andExpect(status().isConflict());
    }

    @Test
    void aCompleteRoomIsCounted() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);
        scan(count, "a", "C-1");

        finish(count);

        assertThat(rows.state(count)).isEqualTo("COUNTED");
        assertThat(work.open(new AuditId(rows.auditId()))).isZero();
    }

    @Test
    void aStockRoomIsBlindAndCountedOnceMoreOnADifference() throws Exception {
        UUID room = rows.room("Stock", "STOCK_ROOM");
        rows.item("C-1", room, "STOCK", true);
        UUID count = open(room);
        mvc.perform(get("/counts/{id}/finish", count).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(not(containsString("C-1"))));

        finish(count);
        assertThat(rows.state(count)).isEqualTo("RECOUNT");
        finish(count);

        assertThat(rows.state(count)).isEqualTo("DIFFERENCES");
    }

    @Test
    void aPageOfTheFirstRoundDoesNotEndTheSecond() throws Exception {
        UUID room = rows.room("Stock", "STOCK_ROOM");
        rows.item("C-1", room, "STOCK", true);
        UUID count = open(room);
        finish(count, 1);

        finish(count, 1);

        assertThat(rows.state(count)).isEqualTo("RECOUNT");
    }

    @Test
    void nothingIsTakenOnceTheAuditIsCalledOff() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);
        jdbc.sql("UPDATE audit SET state = 'CANCELLING' WHERE id = ?")
                .param(Ids.bytes(rows.auditId()))
                .update();
        entities.flush();
        entities.clear();

        scan(count, "a", "C-1").andExpect(status().isConflict());

        assertThat(rows.seen("C-1")).isZero();
    }

    @Test
    void whatIsSeenInBothRoundsIsOneExtraThing() throws Exception {
        UUID room = rows.room("Stock", "STOCK_ROOM");
        rows.item("C-1", room, "STOCK", true);
        rows.item("C-3", room, "RETIRED", false);
        UUID count = open(room);
        scan(count, "a", "C-3").andExpect(jsonPath("$.result").value("RETIRED"));
        scan(count, "b", "STRANGER-9").andExpect(jsonPath("$.result").value("UNKNOWN"));
        finish(count);

        scan(count, "c", "C-3").andExpect(jsonPath("$.result").value("RETIRED"));
        scan(count, "d", "stranger 9").andExpect(jsonPath("$.result").value("UNKNOWN"));

        assertThat(rows.extras()).isEqualTo(2);
    }

    @Test
    void aStrangerScannedAgainIsAlreadyCounted() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);
        scan(count, "a", "STRANGER-9").andExpect(jsonPath("$.result").value("UNKNOWN"));
        scan(count, "b", "stranger 9").andExpect(jsonPath("$.result").value("ALREADY_COUNTED"));

        assertThat(rows.extras()).isEqualTo(1);
    }

    @Test
    void aScanTakenBackCountsNoLonger() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);
        scan(count, "a", "C-1");

        mvc.perform(post("/counts/{id}/scans/{scan}/take-back", count, rows.lastScan(count))
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(rows.seen("C-1")).isZero();
        scan(count, "b", "C-1").andExpect(jsonPath("$.result").value("EXPECTED"));
    }

    @Test
    void everyScanStaysInTheEvidence() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);
        scan(count, "a", "STRANGER-9");
        mvc.perform(post("/counts/{id}/scans/{scan}/take-back", count, rows.lastScan(count))
                .with(ActingAs.role(Role.IT))
                .with(csrf()));
        scan(count, "b", "C-1");
        finish(count);

        assertThat(WrittenEvidence.kinds(jdbc, rows.auditId()))
                .containsExactly(
                        "SCANNED", "TURNED_UP", "SCAN_TAKEN_BACK", "TURNED_UP_WITHDRAWN", "SCANNED", "COUNT_FINISHED");
    }

    @Test
    void aCountThatIsWithdrawnWithItsAuditStaysInTheEvidence() {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        open(room);
        entities.flush();
        entities.clear();
        jdbc.sql("UPDATE audit SET state = 'CANCELLING' WHERE id = ?")
                .param(Ids.bytes(rows.auditId()))
                .update();

        assertThat(ending.withdrawSome(new AuditId(rows.auditId()))).isFalse();

        assertThat(WrittenEvidence.kinds(jdbc, rows.auditId())).contains("COUNT_FINISHED");
    }

    @Test
    void closingMarksRoomsNotCountedAndEndsTheirTasks() {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);

        boolean more = work.closeSome(new AuditId(rows.auditId()));

        assertThat(more).isFalse();
        assertThat(rows.state(count)).isEqualTo("NOT_COUNTED");
        assertThat(work.open(new AuditId(rows.auditId()))).isZero();
    }

    @Test
    void keepsEverybodyElseOut() throws Exception {
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        UUID count = open(room);

        for (Role role : new Role[] {Role.EMPLOYEE, Role.MANAGER, Role.APPROVER, Role.AUDITOR}) {
            mvc.perform(get("/counts/{id}", count).with(ActingAs.role(role))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/counts/{id}", count).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Room 1")));
        mvc.perform(get("/audits/{id}/counts", rows.auditId()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Room 1")));
        mvc.perform(get("/audits/{id}/counts", rows.auditId()).with(ActingAs.role(Role.EMPLOYEE)))
                .andExpect(status().isForbidden());
    }

    private UUID open(UUID room) {
        assertThat(opening.openSome(new AuditId(rows.auditId()))).isFalse();
        return jdbc.sql("SELECT id FROM room_count WHERE location_id = ?")
                .param(Ids.bytes(room))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
    }

    private ResultActions scan(UUID count, String client, String code) throws Exception {
        return mvc.perform(post("/counts/{id}/scans", count)
                .with(ActingAs.role(Role.IT))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clientId\":\"" + client + "\",\"code\":\"" + code + "\"}"));
    }

    private void finish(UUID count) throws Exception {
        finish(count, rows.round(count));
    }

    private void finish(UUID count, int round) throws Exception {
        mvc.perform(post("/counts/{id}/finish", count)
                        .param("complete", "true")
                        .param("round", Integer.toString(round))
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}

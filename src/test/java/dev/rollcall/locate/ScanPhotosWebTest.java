package dev.rollcall.locate;

import static org.assertj.core.api.Assertions.assertThat;
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
import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An unknown thing is photographed. */
@WebTest
class ScanPhotosWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpeningCounts opening;

    private CountRows rows;
    private UUID count;
    private long scan;

    @BeforeEach
    void aStrangerIsScanned() throws Exception {
        rows = new CountRows(jdbc);
        rows.audit();
        UUID room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        opening.openSome(new AuditId(rows.auditId()));
        count = jdbc.sql("SELECT id FROM room_count WHERE location_id = ?")
                .param(Ids.bytes(room))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
        mvc.perform(post("/counts/{id}/scans", count)
                .with(ActingAs.role(Role.IT))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clientId\":\"a\",\"code\":\"STRANGER-9\"}"));
        scan = rows.lastScan(count);
    }

    @Test
    void thePhotoStandsWithWhatTurnedUp() throws Exception {
        send(picture(), Role.IT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.photo").exists());

        UUID photo = jdbc.sql("SELECT photo_id FROM extra_item WHERE audit_id = ?")
                .param(Ids.bytes(rows.auditId()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
        mvc.perform(get("/photos/{id}", photo).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG));
        mvc.perform(get("/counts/{id}/scans/{scan}/photo", count, scan).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk());
        for (Role role : new Role[] {Role.EMPLOYEE, Role.MANAGER, Role.APPROVER, Role.AUDITOR}) {
            mvc.perform(get("/photos/{id}", photo).with(ActingAs.role(role))).andExpect(status().isNotFound());
            mvc.perform(get("/counts/{id}/scans/{scan}/photo", count, scan).with(ActingAs.role(role)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void theLogHoldsItsHash() throws Exception {
        send(picture(), Role.IT).andExpect(status().isOk());

        String hash = jdbc.sql("SELECT sha256 FROM photo WHERE audit_id = ?")
                .param(Ids.bytes(rows.auditId()))
                .query(String.class)
                .single();
        assertThat(jdbc.sql("SELECT payload FROM evidence WHERE audit_id = ? AND kind = 'PHOTO_TAKEN'")
                        .param(Ids.bytes(rows.auditId()))
                        .query(String.class)
                        .single())
                .contains(hash);
    }

    @Test
    void refusesWhatIsNoPhotoWithWhatToDo() throws Exception {
        send("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), Role.IT)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        jsonPath("$.summary").value("This is not a photo that can be read. Send a JPEG or PNG file."));
    }

    @Test
    void nobodyElseAddsOne() throws Exception {
        send(picture(), Role.EMPLOYEE).andExpect(status().isForbidden());
    }

    private ResultActions send(byte[] file, Role role) throws Exception {
        return mvc.perform(multipart("/counts/{id}/scans/{scan}/photo", count, scan)
                .file(new MockMultipartFile("photo", "photo.jpg", "image/jpeg", file))
                .with(ActingAs.role(role))
                .with(csrf()));
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}

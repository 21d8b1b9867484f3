package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.ConfirmationRows;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ThingEventsWebTest {

    @Autowired
    private KeepingSenders senders;

    @Autowired
    private TakingFiles files;

    @Autowired
    private HandlingEvents handling;

    @Autowired
    private MindingEvents minding;

    @Autowired
    private EventTypes types;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final Actor admin = Actor.system("Admin");
    private SenderId sender;
    private ConfirmationRows rows;
    private UUID laptop;

    @BeforeEach
    void makeSender() {
        sender = senders.make("Devices", types.all(), admin).value().sender();
        rows = new ConfirmationRows(jdbc);
        laptop = rows.asset(rows.kind(false), rows.person("Ines", null), "SER123");
    }

    @Test
    void aDeviceThatIsSeenIsNotedAsByAnImport() {
        tell("1", "device.seen", "2026-01-02T08:00:00Z", seen("ser-123", "ines"));
        assertThat(lastCheckIn()).isEqualTo("2026-01-02 08:00 ines");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM history WHERE subject_id = ? AND cause = 'EVENT'")
                        .param(Ids.bytes(laptop))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theLatestTimeThatADeviceWasSeenCounts() {
        tell("1", "device.seen", "2026-01-02T08:00:00Z", seen("SER123", "ines"));
        tell("2", "device.seen", "2026-01-01T08:00:00Z", seen("SER123", "other"));
        assertThat(lastCheckIn()).isEqualTo("2026-01-02 08:00 ines");
        tell("3", "device.seen", "2026-01-03T08:00:00Z", seen("SER123", "other"));
        assertThat(lastCheckIn()).isEqualTo("2026-01-03 08:00 other");
    }

    @Test
    void aDeviceThatIsNotOnRecordIsWaitedFor() {
        tell("1", "device.seen", "2026-01-02T08:00:00Z", seen("STRANGE9", "ines"));
        assertThat(minding.page("WAITING", 0, 10, admin).getContent().get(0).outcome())
                .isEqualTo("STRANGE9 is not in the register.");
    }

    @Test
    void codesOfTwoThingsAreRefused() {
        rows.asset(rows.kind(false), null, "SER999");
        jdbc.sql("UPDATE asset SET tag = 'T2', tag_key = 'T2' WHERE serial = 'SER999'")
                .update();
        tell("1", "device.seen", "2026-01-02T08:00:00Z", "{\"device\": {\"serial\": \"SER123\", \"tag\": \"T2\"}}");
        assertThat(minding.page("FAILED", 0, 10, admin).getContent().get(0).outcome())
                .contains("two different assets");
    }

    @Test
    void aReportedLossOpensOneCase() {
        String lost = "{\"asset\": {\"serial\": \"SER123\"}, \"how\": \"STOLEN\", \"account\": \"Left on the train\"}";
        tell("1", "asset.lost", "2026-01-02T08:00:00Z", lost);
        tell("2", "asset.lost", "2026-01-02T09:00:00Z", lost);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM missing_case WHERE asset_id = ?")
                        .param(Ids.bytes(laptop))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(minding.page("HANDLED", 0, 10, admin).getContent())
                .extracting(MindingEvents.EventView::outcome)
                .containsExactly("It is being looked for already", "A case was opened");
    }

    private static String seen(String serial, String user) {
        return "{\"device\": {\"serial\": \"" + serial + "\"}, \"user\": \"" + user + "\"}";
    }

    private void tell(String id, String type, String time, String data) {
        assertThat(files.take(sender, Sending.bytes(Sending.event(id, type, time, data)), admin)
                        .reasons())
                .isEmpty();
        handling.handleDue();
        entities.flush();
        entities.clear();
    }

    private String lastCheckIn() {
        return jdbc.sql("SELECT last_check_in_at, last_check_in_user FROM asset WHERE id = ?")
                .param(Ids.bytes(laptop))
                .query((row, n) -> row.getTimestamp(1)
                                .toInstant()
                                .toString()
                                .substring(0, 16)
                                .replace('T', ' ')
                        + " " + row.getString(2))
                .single();
    }
}

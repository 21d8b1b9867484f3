package dev.rollcall.locate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who counts a room, and how they learn of it. */
@WebTest
class CountersWebTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpeningCounts opening;

    @Autowired
    @Qualifier("countsToCounter")
    private DigestPart digest;

    @Autowired
    private CompanyTime time;

    private CountRows rows;
    private UUID room;
    private UUID keeper;

    @BeforeEach
    void somebodyKeepsARoom() {
        rows = new CountRows(jdbc);
        rows.audit();
        room = rows.room("Room 1", "ROOM");
        rows.item("C-1", room, "IN_USE", true);
        keeper = rows.keeper(room, "Kim Keeper");
    }

    @Test
    void theKeeperCountsAndIsToldInOneMail() {
        rows.account(keeper);
        UUID other = rows.room("Room 2", "ROOM");
        rows.item("C-2", other, "IN_USE", true);
        jdbc.sql("UPDATE location SET custodian_id = ? WHERE id = ?")
                .params(Ids.bytes(keeper), Ids.bytes(other))
                .update();

        open();

        assertThat(counter()).isEqualTo(keeper);
        assertThat(mails()).isEqualTo(1);
        assertThat(digest.section(new PersonId(keeper), new Addresses())).hasValueSatisfying(section -> {
            assertThat(section.title()).startsWith("Please count 2 rooms");
            assertThat(section.lines()).hasSize(2).first().asString().startsWith("Room 1");
        });
    }

    @Test
    void theStaffCountsForAKeeperWhoCannotSignIn() {
        open();

        assertThat(counter()).isNull();
        assertThat(mails()).isZero();
    }

    @Test
    void theStaffCountsForAKeeperWhoIsAway() {
        rows.account(keeper);
        away(time.today().minusDays(2), time.today());

        open();

        assertThat(counter()).isNull();
        assertThat(mails()).isZero();
    }

    @Test
    void aStockRoomIsNeverForItsKeeper() {
        rows.account(keeper);
        jdbc.sql("UPDATE location SET location_kind = 'STOCK_ROOM' WHERE id = ?")
                .param(Ids.bytes(room))
                .update();

        open();

        assertThat(counter()).isNull();
    }

    @Test
    void whatStandsAtASiteOrInAClosedRoomIsCountedToo() {
        UUID site = rows.room("Headquarters", "SITE");
        rows.item("C-2", site, "IN_USE", true);
        UUID closed = rows.room("Old lab", "ROOM");
        rows.item("C-3", closed, "IN_USE", true);
        jdbc.sql("UPDATE location SET active = FALSE WHERE id = ?")
                .param(Ids.bytes(closed))
                .update();

        open();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM room_count WHERE location_id IN (?, ?)")
                        .params(Ids.bytes(site), Ids.bytes(closed))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private void away(LocalDate first, LocalDate last) {
        jdbc.sql("INSERT INTO absence (id, person_id, first_day, last_day) VALUES (?, ?, ?, ?)")
                .params(List.of(Ids.bytes(Ids.next()), Ids.bytes(keeper), first, last))
                .update();
    }

    private void open() {
        assertThat(opening.openSome(new AuditId(rows.auditId()))).isFalse();
    }

    private UUID counter() {
        return jdbc.sql("SELECT counter_id FROM room_count WHERE location_id = ?")
                .param(Ids.bytes(room))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list()
                .get(0);
    }

    private long mails() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE person_id = ?")
                .param(Ids.bytes(keeper))
                .query(Long.class)
                .single();
    }

    /** Links as a mail has them, without any that opens something. */
    private static final class Addresses implements MailTemplate.Links {
        @Override
        public String page(String path) {
            return "https://rollcall.example" + path;
        }

        @Override
        public String capability(String purpose, String path, PersonId person, UUID subject, Duration validFor) {
            throw new UnsupportedOperationException("A count needs no such link");
        }
    }
}

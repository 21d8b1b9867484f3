package dev.rollcall.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class DigestsWebTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    Digests digests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final PersonId person = new PersonId(Ids.next());

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whatComesTogetherGoesIntoOneMail() {
        clock.moveTo(FRIDAY);
        digests.tell(List.of(person, person));
        digests.tell(List.of(person));

        assertThat(queued()).containsExactly("digest:" + person + ":2026-11-20");
    }

    @Test
    void whatComesAfterTheMailOfTheDayWaitsForTheNextWorkedMorning() {
        clock.moveTo(FRIDAY);
        digests.tell(List.of(person));
        jdbc.sql("UPDATE outbox SET state = 'SENT' WHERE person_id = ?")
                .param(Ids.bytes(person.value()))
                .update();
        digests.tell(List.of(person));
        digests.tell(List.of(person));

        assertThat(queued()).containsExactly("digest:" + person + ":2026-11-20", "digest:" + person + ":2026-11-23");
    }

    @Test
    void nothingGoesOutOnADayThatIsNotWorked() {
        clock.moveTo(FRIDAY.plusSeconds(86_400));
        digests.tell(List.of(person));

        assertThat(queued()).containsExactly("digest:" + person + ":2026-11-23");
        assertThat(jdbc.sql("SELECT not_before FROM outbox WHERE person_id = ?")
                        .param(Ids.bytes(person.value()))
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo("2026-11-23T06:00:00Z");
    }

    private List<String> queued() {
        return jdbc.sql("SELECT text_key FROM outbox WHERE person_id = ? ORDER BY id")
                .param(Ids.bytes(person.value()))
                .query(String.class)
                .list();
    }
}

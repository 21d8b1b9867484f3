package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.Reach;
import dev.rollcall.values.Ids;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class PeopleEventsWebTest {

    private static final String ANNA =
            "\"person\": {\"employeeNumber\": \"E-%1$s\", \"email\": \"anna%1$s@example.org\"}";

    @Autowired
    private KeepingSenders senders;

    @Autowired
    private TakingFiles files;

    @Autowired
    private HandlingEvents handling;

    @Autowired
    private MindingEvents minding;

    @Autowired
    private People people;

    @Autowired
    private KeepingPeople keeping;

    @Autowired
    private EventTypes types;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private MovableClock clock;

    private final Actor admin = Actor.system("Admin");
    private SenderId hr;

    @BeforeEach
    void makeSender() {
        hr = senders.make("HR", types.all(), admin).value().sender();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoJoinsIsOnRecordWithHistory() {
        tell(joined(
                "1", "0", "08:00", "\"department\": \"Sales\", \"type\": \"CONTRACTOR\", \"lastDay\": \"2027-03-31\""));
        PersonFields anna = person("E-1");
        assertThat(minding.page("", 0, 1, admin).getContent().get(0).outcome()).isEqualTo("Anna Weber put on record");
        assertThat(anna.displayName()).isEqualTo("Anna Weber");
        assertThat(anna.email()).isEqualTo("anna1@example.org");
        assertThat(anna.department()).isEqualTo("Sales");
        assertThat(anna.lastDay()).isEqualTo("2027-03-31");
        assertThat(anna.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(jdbc.sql("SELECT DISTINCT author_name FROM history WHERE cause = 'EVENT' AND cause_ref = '0'")
                        .query(String.class)
                        .list())
                .containsExactly("HR");
    }

    @Test
    void endsInTheSameStateInAnyOrder() {
        String dept = "\"department\": \"Sales\"";
        List<String> events = List.of(
                joined("%1$s", "a%1$s", "08:00", dept),
                changed("%1$s", "b%1$s", "09:00", "\"department\": \"Finance\", \"givenName\": \"Anna\""),
                changed("%1$s", "c%1$s", "10:00", "\"department\": null, \"familyName\": \"Weber\""),
                leaving("%1$s", "d%1$s", "11:00", "2026-03-31"),
                left("%1$s", "e%1$s", "12:00", "2026-02-28"));
        Set<String> states = new HashSet<>();
        int turn = 0;
        for (List<String> order : Permutations.of(events)) {
            String number = "P" + turn++;
            order.forEach(event -> tell(event.formatted(number)));
            clock.moveTo(clock.instant().plus(Duration.ofDays(4)));
            handling.handleDue();
            PersonFields one = person("E-" + number);
            states.add(one.department() + one.givenName() + one.familyName() + one.status() + one.lastDay());
        }
        assertThat(turn).isEqualTo(120);
        assertThat(states).containsExactly("nullAnnaWeberLEFT2026-02-28");
        assertThat(minding.counts()).containsOnlyKeys("HANDLED");
    }

    @Test
    void whatHappenedAtTheSameMomentHasAnOrderToo() {
        tell(joined("1", "a", "08:00", "\"department\": \"Sales\""));
        tell(left("1", "b", "08:00", "2026-01-31"));
        tell(left("2", "d", "08:00", "2026-01-31"), joined("2", "c", "08:00", "\"department\": \"Sales\""));
        assertThat(person("E-1").status()).isEqualTo(PersonStatus.LEFT);
        assertThat(person("E-2").status()).isEqualTo(PersonStatus.LEFT);
    }

    @Test
    void whoJoinsAgainIsTheSamePerson() {
        tell(joined("1", "a", "08:00", "\"department\": \"Sales\""));
        PersonId before = id("E-1");
        tell(left("1", "b", "09:00", "2026-01-31"));
        tell(
                Sending.event(
                        "c",
                        "person.joined",
                        "2026-01-02T10:00:00Z",
                        "{\"person\": {\"employeeNumber\": \"E-1\", \"email\": \"anna.new@example.org\"}, \"name\": \"Anna Weber\"}"));
        assertThat(id("E-1")).isEqualTo(before);
        assertThat(person("E-1").status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(person("E-1").lastDay()).isNull();
        assertThat(person("E-1").email()).isEqualTo("anna.new@example.org");
    }

    @Test
    void aManagerWhoIsNotKnownYetHoldsUpNothingElse() {
        tell(joined("1", "a", "08:00", "\"department\": \"Sales\", \"manager\": {\"employeeNumber\": \"E-9\"}"));
        assertThat(person("E-1").department()).isEqualTo("Sales");
        assertThat(minding.page("WAITING", 0, 10, admin).getContent().get(0).outcome())
                .contains("E-9");
        tell(joined("9", "b", "09:00", "\"department\": \"Sales\""));
        assertThat(person("E-1").managerId()).isEqualTo(id("E-9"));
        assertThat(minding.counts()).containsOnlyKeys("HANDLED");
    }

    @Test
    void doesNotUndoWhatSomebodyChangedSince() {
        tell(joined("1", "a", "08:00", "\"department\": \"Sales\""));
        Person anna = people.find(id("E-1")).orElseThrow();
        keeping.change(
                anna.personId(),
                anna.version(),
                anna.fields().edit().department("Legal").build(),
                Cause.edit(null),
                Author.system("Page"));
        tell(changed("1", "b", "09:00", "\"department\": \"Finance\", \"givenName\": \"Anna\""));
        assertThat(person("E-1").department()).isEqualTo("Legal");
        assertThat(person("E-1").givenName()).isEqualTo("Anna");
    }

    @Test
    void whoIsNotOnRecordIsWaitedForAndThenLeftToAnAdministrator() {
        tell(left("1", "a", "08:00", "2026-01-31"));
        for (int i = 0; i < 9; i++) {
            clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
            handling.handleDue();
        }
        MindingEvents.EventView failed =
                minding.page("FAILED", 0, 10, admin).getContent().get(0);
        assertThat(failed.outcome()).isEqualTo("E-1 is not on record yet.");

        keeping.add(
                PersonFields.of("Anna Weber")
                        .employeeNumber("E-1")
                        .reach(Reach.SLIP)
                        .build(),
                Cause.edit(null),
                Author.system("Page"));
        assertThat(minding.tryAgain(failed.id(), admin)).isTrue();
        handling.handleDue();
        assertThat(person("E-1").status()).isEqualTo(PersonStatus.LEFT);
        assertThat(minding.tryAgain(failed.id(), admin)).isFalse();
    }

    @Test
    void takesNobodysAddressAway() {
        tell(joined("1", "a", "08:00", "\"department\": \"Sales\""));
        tell(joined("2", "b", "08:00", "\"department\": \"Sales\""));
        tell(changed("2", "c", "09:00", "\"email\": \"ANNA1@example.org\""));
        assertThat(person("E-2").email()).isEqualTo("anna2@example.org");
        assertThat(minding.page("FAILED", 0, 10, admin).getContent().get(0).outcome())
                .contains("somebody else's");
    }

    @Test
    void keepsNoContentOnceAnEventHasTakenEffect() {
        tell(joined("1", "a", "08:00", "\"department\": \"Sales\""));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM received_event WHERE content IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileGoesTheSameWayAndSaysWhichLinesAreRefused() {
        String file = joined("1", "a", "08:00", "\"department\": \"Sales\"") + "\n\n{}\n"
                + joined("1", "a", "08:00", "\"department\": \"Twice\"");
        TakingFiles.Taken taken = files.take(hr, Sending.bytes(file), admin);
        handling.handleDue();
        assertThat(taken.stored()).isEqualTo(2);
        assertThat(taken.refused()).isEqualTo(1);
        assertThat(taken.reasons().get(0)).startsWith("Line 3: Not a CloudEvent");
        assertThat(person("E-1").department()).isEqualTo("Sales");
    }

    /** All at once, in this order, before any of them is handled. */
    private void tell(String... events) {
        for (String event : events) {
            TakingFiles.Taken taken = files.take(hr, Sending.bytes(event), admin);
            assertThat(taken.reasons()).isEmpty();
        }
        handling.handleDue();
        entities.flush();
        entities.clear();
    }

    private String joined(String number, String id, String time, String details) {
        return event(number, id, "person.joined", time, "\"name\": \"Anna Weber\", " + details);
    }

    private String changed(String number, String id, String time, String changes) {
        return event(number, id, "person.changed", time, "\"changes\": {" + changes + "}");
    }

    private String leaving(String number, String id, String time, String day) {
        return event(number, id, "person.leaving", time, "\"lastDay\": \"" + day + "\"");
    }

    private String left(String number, String id, String time, String day) {
        return event(number, id, "person.left", time, "\"lastDay\": \"" + day + "\"");
    }

    private static String event(String number, String id, String type, String time, String data) {
        return Sending.event(
                id, type, "2026-01-02T" + time + ":00Z", "{" + ANNA.replace("%1$s", number) + ", " + data + "}");
    }

    private PersonFields person(String number) {
        return people.find(id(number)).orElseThrow().fields();
    }

    private PersonId id(String number) {
        return new PersonId(Ids.uuid(jdbc.sql("SELECT id FROM person WHERE employee_number = ?")
                .param(number)
                .query(byte[].class)
                .single()));
    }
}

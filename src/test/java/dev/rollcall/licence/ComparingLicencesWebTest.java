package dev.rollcall.licence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ComparingLicencesWebTest {

    private static final Author AUTHOR = Author.system("test");

    @Autowired
    KeepingEntities entities;

    @Autowired
    KeepingPeople people;

    @Autowired
    KeepingLicences licences;

    @Autowired
    AssigningSeats seats;

    @Autowired
    RecordingAccounts recording;

    @Autowired
    ConfirmingMatches matches;

    @Autowired
    Positions positions;

    @Autowired
    AccountLists lists;

    @Autowired
    JdbcClient jdbc;

    private EntityId entity;
    private LicenceId licence;

    @BeforeEach
    void aLicenceOfFiveSeats() {
        entity = entities.add(new EntityFields("Acme compared " + Ids.next(), "EUR"), Cause.edit(null), AUTHOR)
                .value();
        licence = licences.add(LicenceFields.of(entity, "Figma").with(LicenceField.SEATS, 5), Cause.edit(null), AUTHOR)
                .value();
    }

    @Test
    void putsEveryAccountAndEverySeatIntoOneBucket() {
        assign(person("Anna Used", "1", PersonStatus.ACTIVE, null));
        person("Ben Unassigned", "2", PersonStatus.ACTIVE, null);
        person("Cara Left", "3", PersonStatus.LEFT, null);
        person("Dan Ended", "4", PersonStatus.ACTIVE, LocalDate.of(2020, 1, 1));
        person("Eve Leaving", "5", PersonStatus.LEAVING, LocalDate.of(2099, 1, 1));
        assign(person("Fay Nowhere", "6", PersonStatus.ACTIVE, null));
        assign(person("Gus Idle", "7", PersonStatus.ACTIVE, null));
        listed(
                account("anna.used@acme.example", null, null, Activity.ACTIVE),
                account("a.used", "1", null, Activity.IDLE),
                account("ben.unassigned@acme.example", null, null, Activity.ACTIVE),
                account("cara.left@acme.example", null, null, Activity.ACTIVE),
                account("dan.ended@acme.example", null, null, Activity.ACTIVE),
                account("eve.leaving@acme.example", null, null, Activity.ACTIVE),
                account("gus.idle@acme.example", null, null, Activity.NEVER),
                account("stranger@elsewhere.example", null, null, Activity.ACTIVE),
                new ListedAccount("info@acme.example", null, null, null, Activity.ACTIVE, AccountSort.SHARED));

        LicencePosition position = positions.latest(licence).orElseThrow();
        assertThat(position.buckets())
                .isEqualTo(Map.of(
                        Bucket.ASSIGNED, 1,
                        Bucket.UNASSIGNED, 1,
                        Bucket.LEAVER, 2,
                        Bucket.LEAVING, 1,
                        Bucket.UNKNOWN, 1,
                        Bucket.NO_ACCOUNT, 1,
                        Bucket.IDLE, 1,
                        Bucket.DUPLICATE, 1,
                        Bucket.SET_APART, 1,
                        Bucket.CONCEALED, 0));
        assertThat(position.accounts()).isEqualTo(8);
        assertThat(position.active()).isEqualTo(7);
        assertThat(position.assignedActive()).isEqualTo(1);
        assertThat(position.over()).isEqualTo(3);
    }

    @Test
    void offersAPossibleMatchAndMergesNothingByAGuess() {
        PersonId anna = person("Anna Berg", "1", PersonStatus.ACTIVE, null);
        listed(account("a.berg@old.example", null, "Anna Berg", Activity.ACTIVE));

        assertThat(positions.latest(licence).orElseThrow().in(Bucket.UNKNOWN)).isEqualTo(1);
        long account = jdbc.sql("SELECT account_id FROM account_match WHERE matched_by = 'NAME' AND person_id = ?")
                .param(Ids.bytes(anna.value()))
                .query(Long.class)
                .single();
        assertThat(matches.belongs(licence, account, anna, AUTHOR).isDone()).isTrue();
        assertThat(positions.latest(licence).orElseThrow().in(Bucket.UNASSIGNED))
                .isEqualTo(1);
    }

    @Test
    void offersNobodyAgainWhoseItIsNot() {
        PersonId anna = person("Anna Berg", "1", PersonStatus.ACTIVE, null);
        listed(account("a.berg@elsewhere.example", null, "Anna Berg", Activity.ACTIVE));
        long account = jdbc.sql("SELECT id FROM licence_account WHERE account = 'a.berg@elsewhere.example'")
                .query(Long.class)
                .single();
        assertThat(offers(account)).isEqualTo(1);
        assertThat(matches.isNot(licence, account, anna, AUTHOR).isDone()).isTrue();
        assertThat(offers(account)).isZero();
        assertThat(matches.belongs(licence, account, anna, AUTHOR).isDone()).isTrue();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM licence_account WHERE person_id IS NOT NULL AND id = ?")
                        .param(account)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private int offers(long account) {
        return jdbc.sql("SELECT COUNT(*) FROM account_match WHERE account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Test
    void callsNobodysWhatTwoPeopleCouldOwn() {
        person("Anna Berg", "1", PersonStatus.ACTIVE, null);
        person("Ben Cole", "2", PersonStatus.ACTIVE, null);
        listed(account("anna.berg@acme.example", "2", null, Activity.ACTIVE));

        assertThat(positions.latest(licence).orElseThrow().in(Bucket.UNKNOWN)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT person_id) FROM account_match")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void keepsTheFiguresOfAListThatALaterOneReplaced() {
        listed(account("one@acme.example", null, null, Activity.ACTIVE));
        listed(
                account("one@acme.example", null, null, Activity.ACTIVE),
                account("two@acme.example", null, null, Activity.ACTIVE));

        assertThat(lists.of(licence)).extracting(AccountList::accounts).containsExactly(2, 1);
        assertThat(lists.of(licence).get(1).erasedAt()).isNotNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM licence_account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void assign(PersonId person) {
        assertThat(seats.assign(licence, person, Cause.edit(null), AUTHOR).isDone())
                .isTrue();
    }

    private static ListedAccount account(String name, String number, String displayName, Activity activity) {
        String email = name.contains("@") ? name : null;
        return new ListedAccount(name, email, number, displayName, activity, AccountSort.PERSON);
    }

    private void listed(ListedAccount... accounts) {
        RecordingAccounts.Open open = new RecordingAccounts.Open(entity, Ids.next(), "list.csv", licence);
        recording.add(open, "Figma", List.of(accounts));
        recording.close(open);
    }

    private PersonId person(String name, String number, PersonStatus status, LocalDate lastDay) {
        String mail = name.toLowerCase().replace(' ', '.') + "@acme.example";
        return people.add(
                new PersonFields(
                        entity.value(),
                        null,
                        number,
                        mail,
                        name,
                        null,
                        null,
                        mail,
                        PersonType.EMPLOYEE,
                        status,
                        lastDay,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Reach.MAIL),
                Cause.edit(null),
                AUTHOR);
    }
}

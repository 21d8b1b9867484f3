package dev.rollcall.licence;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many licences with many accounts for a test: of ten accounts seven are people's, and of those two have a seat. */
final class ManyAccounts {

    private final JdbcTemplate jdbc;
    private final KeepingEntities entities;
    private final KeepingLicences licences;
    private final RecordingAccounts recording;

    ManyAccounts(JdbcTemplate jdbc, KeepingEntities entities, KeepingLicences licences, RecordingAccounts recording) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.licences = licences;
        this.recording = recording;
    }

    /** @return the licences, whose lists are in and compared */
    List<LicenceId> make(int number, int accountsEach) {
        Author author = Author.system("test");
        EntityId entity = entities.add(new EntityFields("Many " + Ids.next(), "EUR"), Cause.edit(null), author)
                .value();
        List<UUID> people = people(entity, accountsEach * 7 / 10);
        List<LicenceId> made = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            LicenceId id = licences.add(
                            LicenceFields.of(entity, "Product " + n).with(LicenceField.SEATS, accountsEach / 2),
                            Cause.edit(null),
                            author)
                    .value();
            made.add(id);
            jdbc.batchUpdate(
                    "INSERT INTO licence_seat (licence_id, person_id, assigned_on) VALUES (?, ?, CURRENT_DATE)",
                    people.subList(0, accountsEach / 5).stream()
                            .map(person -> new Object[] {Ids.bytes(id.value()), Ids.bytes(person)})
                            .toList());
            RecordingAccounts.Open open = new RecordingAccounts.Open(entity, Ids.next(), "many.csv", id);
            recording.add(open, "Product " + n, accounts(entity, accountsEach));
            recording.close(open);
        }
        return made;
    }

    private List<UUID> people(EntityId entity, int number) {
        List<UUID> ids = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            ids.add(Ids.next());
            rows.add(new Object[] {
                Ids.bytes(ids.get(n)),
                Ids.bytes(UUID.randomUUID()),
                Ids.bytes(entity.value()),
                "E" + n,
                name(entity, n),
                "Person " + n
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO person (id, version, subject_key, entity_id, employee_number, email, user_name, display_name,"
                        + " person_type, status, reach) VALUES (?, 0, ?, ?, ?, ?, NULL, ?, 'EMPLOYEE', 'ACTIVE', 'MAIL')",
                rows);
        return ids;
    }

    private static List<ListedAccount> accounts(EntityId entity, int number) {
        List<ListedAccount> accounts = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            accounts.add(new ListedAccount(
                    name(entity, n), name(entity, n), null, null, Activity.ACTIVE, AccountSort.PERSON));
        }
        return accounts;
    }

    private static String name(EntityId entity, int n) {
        return "p" + n + "@" + entity.toString().substring(24) + ".example";
    }
}

package dev.rollcall.access;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes actors from the records as they are now. Accounts that are disabled or past their last day, and people who have
 * left or whose last day has passed, are nobody. Used at each request of a session, and by pages that somebody opens by a mailed link.
 */
@Component
public class Actors {

    /** Of a person p, on the day :today: they have not left, and their last day or end of contract has not passed. */
    static final String STILL_HERE = "(p.status <> 'LEFT' AND (p.last_day IS NULL OR p.last_day >= :today))";

    private static final String ACCOUNT = """
            SELECT a.id, a.display_name, a.person_id, p.subject_key, a.roles, a.audit_id, a.must_change_password,
                   a.password_hash
            FROM account a LEFT JOIN person p ON p.id = a.person_id
            WHERE a.id = :id AND a.disabled = FALSE AND (a.valid_until IS NULL OR a.valid_until >= :today)
              AND (p.id IS NULL OR\s""" + STILL_HERE + ")";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    Actors(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The account, if it may sign in now. */
    public Optional<SignedIn> ofAccount(AccountId account) {
        return jdbc.sql(ACCOUNT)
                .param("id", Ids.bytes(account.value()))
                .param("today", Date.valueOf(time.today()))
                .query((row, n) -> account(row))
                .optional();
    }

    /** A person without an account, in the role of an employee, if the person has not left. */
    public Optional<SignedIn> ofPerson(PersonId person) {
        return jdbc.sql("SELECT p.id, p.subject_key, p.display_name FROM person p WHERE p.id = :id AND " + STILL_HERE)
                .param("id", Ids.bytes(person.value()))
                .param("today", Date.valueOf(time.today()))
                .query((row, n) -> new SignedIn(person(row), "-", false))
                .optional();
    }

    /** Whoever a session's key stands for, if the record still says so. */
    public Optional<SignedIn> ofKey(String key) {
        String[] parts = key.split(":", 3);
        UUID id = UUID.fromString(parts[1]);
        Optional<SignedIn> found =
                parts[0].equals("ACCOUNT") ? ofAccount(new AccountId(id)) : ofPerson(new PersonId(id));
        return found.filter(one -> one.stamp().equals(parts[2]));
    }

    private static SignedIn account(ResultSet row) throws SQLException {
        Actor actor = new Actor(
                Ids.uuid(row.getBytes("id")),
                Ids.uuid(row.getBytes("person_id")),
                Ids.uuid(row.getBytes("subject_key")),
                row.getString("display_name"),
                RolesText.roles(row.getString("roles")),
                Ids.uuid(row.getBytes("audit_id")),
                Set.of());
        return new SignedIn(actor, stamp(row.getString("password_hash")), row.getBoolean("must_change_password"));
    }

    private static Actor person(ResultSet row) throws SQLException {
        return new Actor(
                null,
                Ids.uuid(row.getBytes("id")),
                Ids.uuid(row.getBytes("subject_key")),
                row.getString("display_name"),
                Set.of(Role.EMPLOYEE),
                null,
                Set.of());
    }

    private static String stamp(String passwordHash) {
        return passwordHash == null ? "-" : Secret.sha256Hex(passwordHash).substring(0, 16);
    }
}

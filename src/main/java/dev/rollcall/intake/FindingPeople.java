package dev.rollcall.intake;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the person that another system speaks of, those who have left too: whoever comes back is the same person. */
@Component
public class FindingPeople {

    private final JdbcClient jdbc;

    FindingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where nobody is known by any of it; refused where it names several. */
    public Result<Optional<PersonId>> find(NamedPerson named) {
        List<PersonId> found = jdbc.sql("""
                        SELECT id FROM person WHERE employee_number = :number OR user_name = :userName OR email = :email
                        UNION SELECT person_id FROM person_alias WHERE alias IN (:userName, :email)""")
                .param("number", named.employeeNumber())
                .param("userName", named.userName())
                .param("email", named.email())
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
        return found.size() > 1
                ? Result.refused(String.join(", ", named.identifiers())
                        + " names more than one person. Correct the records, or the sender's, and try again.")
                : Result.done(found.stream().findFirst());
    }
}

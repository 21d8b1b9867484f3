package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells with which role and limit somebody approves: the limit of the account, else the configured one. */
@Component
public class Approvers {

    private final JdbcClient jdbc;
    private final People people;
    private final BigDecimal usualLimit;

    Approvers(JdbcClient jdbc, People people, @Value("${rollcall.approval-limit}") BigDecimal usualLimit) {
        this.jdbc = jdbc;
        this.people = people;
        this.usualLimit = usualLimit;
    }

    /** Somebody who signed in, or a token. */
    public Approver of(Actor actor) {
        String role = Stream.of(Role.APPROVER, Role.ADMIN, Role.IT)
                .filter(actor::has)
                .map(Role::name)
                .findFirst()
                .orElse("NONE");
        return new Approver(
                actor.name(),
                actor.subjectKey(),
                actor.personId(),
                actor.accountId(),
                role,
                limit("id", actor.accountId()));
    }

    /** Somebody outside IT who came by a mailed link. */
    public Approver byLink(PersonId id) {
        Person person = people.find(id).orElseThrow();
        return new Approver(
                person.fields().displayName(),
                person.subjectKey(),
                id.value(),
                null,
                "MAILED_LINK",
                limit("person_id", id.value()));
    }

    private BigDecimal limit(String column, UUID id) {
        return id == null
                ? usualLimit
                : jdbc.sql("SELECT MAX(approval_limit) FROM account WHERE " + column + " = ?")
                        .param(Ids.bytes(id))
                        .query(BigDecimal.class)
                        .optional()
                        .orElse(usualLimit);
    }
}

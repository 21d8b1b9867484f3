package dev.rollcall.intake.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import dev.rollcall.history.Cause;
import dev.rollcall.intake.FindingPeople;
import dev.rollcall.intake.NamedPerson;
import dev.rollcall.intake.Turn;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes people as an identity provider says. Whoever comes back, or was on record before, is the same person. */
@Service
@Transactional
class ProvisioningPeople {

    private final People people;
    private final KeepingPeople keeping;
    private final FindingPeople finding;
    private final ScimRows rows;
    private final Turn turn;
    private final Companies companies;

    ProvisioningPeople(
            People people,
            KeepingPeople keeping,
            FindingPeople finding,
            ScimRows rows,
            Turn turn,
            Companies companies) {
        this.people = people;
        this.keeping = keeping;
        this.finding = finding;
        this.rows = rows;
        this.turn = turn;
        this.companies = companies;
    }

    /** Refused as a conflict where the provider has the person already. */
    PersonId add(User user, Caller caller) {
        turn.take(Turn.For.PROVISIONING);
        PersonFields fields = UserMapping.fields(user, null, caller.patches(), companies.today());
        Optional<PersonId> known =
                rows.called(user.getExternalId().orElse(null)).or(() -> holder(fields));
        if (known.isPresent()) {
            Person person = people.find(known.get()).orElseThrow();
            boolean linked =
                    rows.of(known.get()).filter(link -> !link.deleted()).isPresent();
            if (linked && person.fields().status() != PersonStatus.LEFT) {
                throw taken("There is a user with this userName, address, number or externalId.");
            }
            change(person, user, caller);
            return known.get();
        }
        PersonId id = keeping.add(
                withManager(fields).edit().entityId(companies.only()).build(),
                cause("Provisioned"),
                caller.actor().author());
        rows.link(id, user.getExternalId().orElse(null));
        return id;
    }

    /** False where there is nobody with the id. */
    boolean replace(PersonId id, User user, Caller caller) {
        turn.take(Turn.For.PROVISIONING);
        Optional<Person> person = visible(id);
        person.ifPresent(one -> change(one, user, caller));
        return person.isPresent();
    }

    /** The person has left, unless they had before; nothing of them is erased. False where there is nobody with the id. */
    boolean remove(PersonId id, Caller caller) {
        turn.take(Turn.For.PROVISIONING);
        Optional<Person> person = visible(id);
        person.ifPresent(one -> {
            User gone = UserMapping.user(seen(one));
            gone.setActive(false);
            change(one, gone, caller);
            rows.delete(id);
        });
        return person.isPresent();
    }

    @Transactional(readOnly = true)
    Optional<ScimUser> find(PersonId id) {
        return visible(id).map(this::seen);
    }

    private Optional<Person> visible(PersonId id) {
        return people.find(id)
                .filter(person -> rows.of(id).filter(ScimRows.Link::deleted).isEmpty());
    }

    private ScimUser seen(Person person) {
        Optional<ScimRows.Link> link = rows.of(person.personId());
        String manager = Optional.ofNullable(person.fields().managerId())
                .flatMap(people::find)
                .map(one -> one.fields().displayName())
                .orElse(null);
        return new ScimUser(
                person.personId(),
                person.version(),
                person.fields(),
                link.map(ScimRows.Link::externalId).orElse(null),
                link.map(ScimRows.Link::at).orElse(null),
                manager);
    }

    private void change(Person person, User user, Caller caller) {
        PersonFields fields =
                withManager(UserMapping.fields(user, person.fields(), caller.patches(), companies.today()));
        if (holder(fields).filter(other -> !other.equals(person.personId())).isPresent()) {
            throw taken("The userName, address or number is somebody else's.");
        }
        if (!fields.equals(person.fields())) {
            keeping.change(
                    person.personId(),
                    person.version(),
                    fields,
                    cause(null),
                    caller.actor().author());
        }
        String known = caller.patches()
                ? null
                : rows.of(person.personId()).map(ScimRows.Link::externalId).orElse(null);
        rows.link(person.personId(), user.getExternalId().orElse(known));
    }

    private Optional<PersonId> holder(PersonFields fields) {
        Result<Optional<PersonId>> found =
                finding.find(new NamedPerson(fields.employeeNumber(), fields.userName(), fields.email()));
        if (!found.isDone()) {
            throw taken("The userName, address and number are those of different people on record.");
        }
        return found.value();
    }

    private PersonFields withManager(PersonFields fields) {
        if (fields.managerId() != null && people.find(fields.managerId()).isEmpty()) {
            throw new BadRequestException("manager.value is the id of another user.", ScimType.RFC7644.INVALID_VALUE);
        }
        return fields;
    }

    private static Cause cause(String reason) {
        return new Cause(Cause.Kind.DIRECTORY, null, reason);
    }

    private static ConflictException taken(String detail) {
        return new ConflictException(detail, ScimType.RFC7644.UNIQUENESS);
    }
}

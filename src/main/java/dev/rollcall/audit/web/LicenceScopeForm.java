package dev.rollcall.audit.web;

import dev.rollcall.audit.LicenceScope;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which licences an audit reviews, as filled in or sent.
 *
 * @param covers {@link #ALL}, the id of a legal entity, or empty for none
 * @param vendor part of the vendor's name
 * @param owner an id, an address or a name
 * @param dueBefore they end, renew or have to be given notice of before that day
 */
record LicenceScopeForm(
        String covers,
        String vendor,
        String owner,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueBefore) {

    /** In place of a legal entity: the licences of all. */
    static final String ALL = "ALL";

    static LicenceScopeForm of(Optional<LicenceScope> covered, NamingPeople people) {
        return covered.map(scope -> new LicenceScopeForm(
                        scope.entity() == null ? ALL : scope.entity().toString(),
                        scope.vendor(),
                        people.text(scope.owner()),
                        scope.dueBefore()))
                .orElse(new LicenceScopeForm("", null, null, null));
    }

    /** Refused where something is no record. */
    Result<Optional<LicenceScope>> scope(NamingPeople people) {
        String whose = Objects.requireNonNullElse(covers, "");
        if (whose.isBlank()) {
            return Result.done(Optional.empty());
        }
        if (owner == null || owner.isBlank()) {
            return entity(whose).map(entity -> Optional.of(new LicenceScope(id(entity), vendor, null, dueBefore)));
        }
        Result<PersonId> person = people.find(owner);
        return person.isDone()
                ? entity(whose)
                        .map(entity -> Optional.of(new LicenceScope(
                                id(entity), vendor, person.value().value(), dueBefore)))
                : Result.refused(person.refusal().orElseThrow());
    }

    private static Result<String> entity(String whose) {
        try {
            return Result.done(whose.equals(ALL) ? ALL : UUID.fromString(whose).toString());
        } catch (IllegalArgumentException noId) {
            return Result.refused("Say ALL, the id of a legal entity, or nothing.");
        }
    }

    private static UUID id(String entity) {
        return entity.equals(ALL) ? null : UUID.fromString(entity);
    }
}

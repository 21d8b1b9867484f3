package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.web.FormErrors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** People by API. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PeopleApi {

    private final PersonList list;
    private final People people;
    private final KeepingPeople keeping;
    private final WhoMaySeePeople who;
    private final TypedNames names;
    private final LegalEntities entities;

    PeopleApi(
            PersonList list,
            People people,
            KeepingPeople keeping,
            WhoMaySeePeople who,
            TypedNames names,
            LegalEntities entities) {
        this.list = list;
        this.people = people;
        this.keeping = keeping;
        this.who = who;
        this.names = names;
        this.entities = entities;
    }

    @GetMapping
    @Operation(summary = "A page of people; status ANY for all")
    ApiAnswers.Items<PersonRow> list(
            @Parameter(hidden = true) PersonFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayList(actor));
        return ApiAnswers.Items.of(list.page(filter, sort, page, ApiAnswers.size(size), actor), row -> row);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person")
    ResponseEntity<?> one(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.maySee(actor, new PersonId(id)));
        Person person = find(id);
        return ApiAnswers.ok(person.version(), PersonView.of(person, names));
    }

    @PostMapping
    @Operation(summary = "Adds a person")
    ResponseEntity<?> add(@RequestBody ApiFields body, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Map<String, String> typed = new HashMap<>(Map.of("type", "EMPLOYEE", "status", "ACTIVE", "reached-by", "MAIL"));
        typed.putAll(body.typed());
        UUID entity = entities.only().map(LegalEntity::getId).orElse(null);
        FormErrors errors = FormErrors.of(Map.of());
        Optional<PersonFields> fields = read(null, null, entity, typed, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        PersonId id = keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, body.reason()), actor.author());
        Person person = find(id.value());
        return ApiAnswers.created("/api/v1/people/" + id, person.version(), PersonView.of(person, names));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Sets fields of a person; 409 or 412 with the current fields when somebody else was first")
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @RequestBody ApiFields body,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Person person = find(id);
        Integer version = ApiAnswers.version(ifMatch, body.version());
        if (version == null) {
            return ApiAnswers.noVersion();
        }
        if (person.version() != version) {
            return ApiAnswers.lost(
                    ifMatch != null,
                    person.version(),
                    PersonView.of(person, names).fields());
        }
        Map<String, String> typed =
                new HashMap<>(PersonForm.of(person.fields(), names).typed());
        typed.putAll(body.typed());
        FormErrors errors = FormErrors.of(Map.of());
        Optional<PersonFields> fields =
                read(id, person.fields(), person.fields().entityId(), typed, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        keeping.change(person.personId(), version, fields.get(), Cause.edit(body.reason()), actor.author());
        Person now = find(id);
        return ApiAnswers.ok(now.version(), PersonView.of(now, names));
    }

    private Optional<PersonFields> read(
            UUID id, PersonFields before, UUID entity, Map<String, String> typed, FormErrors errors) {
        Optional<PersonFields> fields = new PersonForm(typed).onto(before, entity, names, errors);
        if (fields.isPresent() && names.isNumberTaken(entity, fields.get().employeeNumber(), id)) {
            errors.add("employee-number", "Somebody else has this employee number.");
            return Optional.empty();
        }
        return fields;
    }

    private Person find(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a person by hand and editing one. */
@Controller
class PersonEditing {

    private final People people;
    private final KeepingPeople keeping;
    private final WhoMaySeePeople who;
    private final TypedNames names;
    private final LegalEntities entities;

    PersonEditing(People people, KeepingPeople keeping, WhoMaySeePeople who, TypedNames names, LegalEntities entities) {
        this.people = people;
        this.keeping = keeping;
        this.who = who;
        this.names = names;
        this.entities = entities;
    }

    @GetMapping("/register/people/new")
    String blank(Actor actor, Model model) {
        requireEdit(actor);
        return form(
                null,
                new PersonForm(new HashMap<>(Map.of("type", "EMPLOYEE", "status", "ACTIVE", "reached-by", "MAIL"))),
                null,
                model);
    }

    @PostMapping("/register/people")
    String add(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireEdit(actor);
        PersonForm form = new PersonForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        Optional<PersonFields> fields =
                onto(null, null, entities.only().map(LegalEntity::getId).orElse(null), form, errors);
        if (fields.isPresent()) {
            PersonId id = keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, null), actor.author());
            redirect.addFlashAttribute("flash", "Added.");
            return "redirect:/register/people/" + id;
        }
        return faulty(null, form, null, errors, model, response);
    }

    @GetMapping("/register/people/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        requireEdit(actor);
        Person person = find(id);
        PersonForm form = PersonForm.of(person.fields(), names);
        model.addAttribute("was", form);
        return form(id, form, person.version(), model);
    }

    @PostMapping("/register/people/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireEdit(actor);
        Person person = find(id);
        PersonForm form = new PersonForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        try {
            if (person.version() != version) {
                throw new OptimisticLockingFailureException("Changed since the form was shown");
            }
            Optional<PersonFields> fields =
                    onto(id, person.fields(), person.fields().entityId(), form, errors);
            if (fields.isPresent()) {
                keeping.change(
                        new PersonId(id), version, fields.get(), Cause.edit(form.text("reason")), actor.author());
                redirect.addFlashAttribute("flash", "Saved.");
                return "redirect:/register/people/" + id;
            }
        } catch (OptimisticLockingFailureException lost) {
            Person theirs = find(id);
            Map<String, String> now = PersonForm.of(theirs.fields(), names).typed();
            return ConflictPage.show(
                    theirs.fields().displayName(),
                    typed,
                    now,
                    theirs.version(),
                    "/register/people/" + id,
                    model,
                    response);
        }
        model.addAttribute("was", PersonForm.of(person.fields(), names));
        return faulty(id, form, version, errors, model, response);
    }

    private Optional<PersonFields> onto(UUID id, PersonFields before, UUID entity, PersonForm form, FormErrors errors) {
        Optional<PersonFields> fields = form.onto(before, entity, names, errors);
        if (fields.isPresent() && names.isNumberTaken(entity, fields.get().employeeNumber(), id)) {
            errors.add("employee-number", "Somebody else has this employee number. Correct one of the two.");
            return Optional.empty();
        }
        return fields;
    }

    private static String faulty(
            UUID id, PersonForm form, Integer version, FormErrors errors, Model model, HttpServletResponse response) {
        errors.into(model);
        response.setStatus(422);
        return form(id, form, version, model);
    }

    private static String form(UUID id, PersonForm form, Integer version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute(
                "types",
                Choices.constants(PersonType.values(), type -> type.name().toLowerCase()));
        model.addAttribute(
                "statuses",
                Choices.constants(PersonStatus.values(), one -> one.name().toLowerCase()));
        model.addAttribute("reaches", Map.of("MAIL", "Mail", "SLIP", "Printed slip", "SHEET", "Team sheet"));
        return "register/person-form";
    }

    private Person find(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireEdit(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff change people");
        }
    }
}

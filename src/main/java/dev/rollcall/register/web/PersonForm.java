package dev.rollcall.register.web;

import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import dev.rollcall.register.LocationId;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What somebody typed of a person; people and places by what one knows of them. */
record PersonForm(Map<String, String> typed) {

    static PersonForm of(PersonFields fields, TypedNames names) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", fields.displayName());
        typed.put("given-name", fields.givenName());
        typed.put("family-name", fields.familyName());
        typed.put("email", fields.email());
        typed.put("user-name", fields.userName());
        typed.put("employee-number", fields.employeeNumber());
        typed.put("type", fields.type().name());
        typed.put("status", fields.status().name());
        typed.put("last-day", Objects.toString(fields.lastDay(), ""));
        typed.put("manager", shown(fields.managerId(), names));
        typed.put("deputy", shown(fields.deputyId(), names));
        typed.put("sponsor", shown(fields.sponsorId(), names));
        typed.put("department", fields.department());
        typed.put("job-title", fields.jobTitle());
        typed.put("place", names.locationText(fields.locationId()));
        typed.put("reached-by", fields.reach().name());
        typed.replaceAll((name, value) -> Objects.requireNonNullElse(value, ""));
        return new PersonForm(typed);
    }

    /**
     * The fields as typed; what the form does not carry stays as it was.
     *
     * @param before null for somebody new
     * @param entity legal entity, null where the company has several or none
     */
    Optional<PersonFields> onto(PersonFields before, UUID entity, TypedNames names, FormErrors errors) {
        String name = text("name");
        if (name == null) {
            errors.add("name", "Fill in the name.");
        }
        String email = lower("email");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            errors.add("email", "An e-mail address has an @ with something on both sides.");
        }
        Reach reach = constant("reached-by", Reach.class, errors);
        if (reach == Reach.MAIL && email == null) {
            errors.add(
                    "email", "Somebody who is reached by mail needs an e-mail address. Fill it in, or choose a slip.");
        }
        PersonType type = constant("type", PersonType.class, errors);
        PersonStatus status = constant("status", PersonStatus.class, errors);
        LocalDate lastDay = day(errors);
        PersonId manager = one("manager", names::person, errors);
        PersonId deputy = one("deputy", names::person, errors);
        PersonId sponsor = one("sponsor", names::person, errors);
        LocationId place = one("place", names::location, errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PersonFields(
                entity,
                before == null ? null : before.sourceId(),
                text("employee-number"),
                lower("user-name"),
                name,
                text("given-name"),
                text("family-name"),
                email,
                type,
                status,
                lastDay,
                manager,
                deputy,
                sponsor,
                text("department"),
                text("job-title"),
                place == null ? null : place.value(),
                reach));
    }

    /** What was typed, null for nothing. */
    public String text(String parameter) {
        String text = typed.get(parameter);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String lower(String parameter) {
        String text = text(parameter);
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private <T> T one(String parameter, Function<String, Result<T>> find, FormErrors errors) {
        String text = text(parameter);
        if (text == null) {
            return null;
        }
        Result<T> found = find.apply(text);
        found.refusal().ifPresent(reason -> errors.add(parameter, reason));
        return found.isDone() ? found.value() : null;
    }

    private <E extends Enum<E>> E constant(String parameter, Class<E> type, FormErrors errors) {
        try {
            return Enum.valueOf(type, Objects.requireNonNullElse(text(parameter), ""));
        } catch (IllegalArgumentException none) {
            errors.add(parameter, "Choose one of the list.");
            return null;
        }
    }

    private LocalDate day(FormErrors errors) {
        String text = text("last-day");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            errors.add("last-day", "\"" + text + "\" is no date like 2026-05-31.");
            return null;
        }
    }

    private static String shown(PersonId id, TypedNames names) {
        return id == null ? null : names.personText(id.value());
    }
}

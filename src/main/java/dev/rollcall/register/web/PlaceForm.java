package dev.rollcall.register.web;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LocationFields;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.LocationKind;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What somebody typed of a place. */
record PlaceForm(Map<String, String> typed) {

    static PlaceForm of(LocationFields fields, TypedNames names) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", fields.name());
        typed.put("sort", fields.locationKind().name());
        typed.put("site", Objects.toString(fields.siteId(), ""));
        typed.put("entity", Objects.toString(fields.entityId(), ""));
        typed.put("country", fields.country());
        typed.put("region", fields.region());
        typed.put(
                "custodian",
                fields.custodianId() == null
                        ? ""
                        : names.personText(fields.custodianId().value()));
        typed.put("in-use", Boolean.toString(fields.active()));
        typed.replaceAll((name, value) -> Objects.requireNonNullElse(value, ""));
        return new PlaceForm(typed);
    }

    /** @param before null for a new place */
    Optional<LocationFields> onto(LocationFields before, TypedNames names, FormErrors errors) {
        if (text("name") == null) {
            errors.add("name", "Fill in the name.");
        }
        if (text("country") != null && !text("country").matches("[A-Za-z]{2}")) {
            errors.add("country", "A country has two letters, such as DE.");
        }
        PersonId custodian = null;
        if (text("custodian") != null) {
            Result<PersonId> found = names.person(text("custodian"));
            found.refusal().ifPresent(reason -> errors.add("custodian", reason));
            custodian = found.isDone() ? found.value() : null;
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocationKind kind = LocationKind.valueOf(Objects.requireNonNullElse(text("sort"), "SITE"));
            return Optional.of(new LocationFields(
                    text("entity") == null ? null : EntityId.of(text("entity")),
                    before == null ? null : before.sourceId(),
                    text("name"),
                    kind,
                    text("site") == null ? null : LocationId.of(text("site")),
                    text("country"),
                    text("region"),
                    custodian,
                    !"false".equals(text("in-use")),
                    before == null ? null : before.extra()));
        } catch (IllegalArgumentException notOfTheList) {
            errors.add("", "Choose from the lists.");
            return Optional.empty();
        }
    }

    /** What was typed, null for nothing. */
    public String text(String parameter) {
        String text = typed.get(parameter);
        return text == null || text.isBlank() ? null : text.strip();
    }
}

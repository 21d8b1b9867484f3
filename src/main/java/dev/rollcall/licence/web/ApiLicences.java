package dev.rollcall.licence.web;

import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicencePosition;
import dev.rollcall.licence.Positions;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.web.ApiFields;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.web.FormErrors;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a licence from a call of the API by the rules of the form, and writes one with its position. */
@Component
class ApiLicences {

    private static final Set<String> KNOWN =
            LicenceForm.fields().stream().map(LicenceForm::parameter).collect(Collectors.toSet());

    private final TypedNames names;
    private final LegalEntities entities;
    private final Positions positions;

    ApiLicences(TypedNames names, LegalEntities entities, Positions positions) {
        this.names = names;
        this.entities = entities;
        this.positions = positions;
    }

    /** A licence with all its fields as text. */
    record View(UUID id, int version, Map<String, String> fields, LicencePosition position, Instant createdAt) {}

    View view(Licence licence) {
        return new View(
                licence.getId(),
                licence.version(),
                fields(licence.fields()),
                positions.latest(licence.licenceId()).orElse(null),
                licence.createdAt());
    }

    static Map<String, String> fields(LicenceFields licence) {
        Map<String, String> named = new LinkedHashMap<>();
        for (LicenceField field : LicenceField.values()) {
            named.put(ApiFields.name(field.label()), field.text(licence));
        }
        return named;
    }

    Optional<LicenceFields> added(ApiFields body, FormErrors errors) {
        Map<String, String> typed = body.typed(KNOWN, entities, errors);
        if (!typed.containsKey("entity")) {
            entities.only()
                    .ifPresent(entity -> typed.put("entity", entity.entityId().toString()));
        }
        LicenceForm form = new LicenceForm(typed);
        return form.blank(errors).flatMap(base -> form.onto(base, names, errors));
    }

    Optional<LicenceFields> changed(LicenceFields before, ApiFields body, FormErrors errors) {
        return new LicenceForm(body.typed(KNOWN, entities, errors)).onto(before, names, errors);
    }
}

package dev.rollcall.register.web;

import dev.rollcall.register.AssetField;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.Kinds;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.web.FormErrors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the fields of an asset from a call of the API: the rules of the form, with kinds and entities by name as well. */
@Component
class ApiAssetForms {

    private static final Set<String> KNOWN =
            AssetForm.fields().stream().map(AssetForm::parameter).collect(Collectors.toSet());

    private final TypedNames names;
    private final Kinds kinds;
    private final LegalEntities entities;

    ApiAssetForms(TypedNames names, Kinds kinds, LegalEntities entities) {
        this.names = names;
        this.kinds = kinds;
        this.entities = entities;
    }

    /** Of a new asset; a company with one legal entity need not name it. */
    Optional<AssetFields> added(ApiFields body, FormErrors errors) {
        Map<String, String> typed = read(body, errors);
        if (!typed.containsKey("entity")) {
            entities.only()
                    .ifPresent(entity -> typed.put("entity", entity.entityId().toString()));
        }
        AssetForm form = new AssetForm(typed);
        return form.blank(errors).flatMap(base -> form.onto(base, names, errors));
    }

    Optional<AssetFields> changed(AssetFields before, ApiFields body, FormErrors errors) {
        return new AssetForm(read(body, errors)).onto(before, names, errors);
    }

    private Map<String, String> read(ApiFields body, FormErrors errors) {
        Map<String, String> typed = body.typed(KNOWN, entities, errors);
        typed.computeIfPresent(
                AssetField.KIND.label(),
                (name, text) ->
                        kinds.named(text).map(kind -> kind.kindId().toString()).orElse(text));
        return typed;
    }
}

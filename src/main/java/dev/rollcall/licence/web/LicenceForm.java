package dev.rollcall.licence.web;

import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What somebody typed of a licence: parameter → text, where a parameter is the field's label with hyphens. */
record LicenceForm(Map<String, String> typed) {

    private static final Set<LicenceField> REQUIRED = EnumSet.of(
            LicenceField.ENTITY,
            LicenceField.PRODUCT,
            LicenceField.METRIC,
            LicenceField.BILLING_PERIOD,
            LicenceField.STATUS);

    /** All but the id of another system, which imports know better. */
    static Set<LicenceField> fields() {
        return EnumSet.complementOf(EnumSet.of(LicenceField.SOURCE_ID));
    }

    static String parameter(LicenceField field) {
        return field.label().replace(' ', '-');
    }

    static LicenceForm of(LicenceFields fields, TypedNames names) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields().forEach(field -> {
            String text = field == LicenceField.OWNER && fields.ownerId() != null
                    ? names.personText(fields.ownerId().value())
                    : field.text(fields);
            typed.put(parameter(field), text == null ? "" : text);
        });
        return new LicenceForm(typed);
    }

    /** The least that a new licence has; empty with errors when legal entity or product are missing. */
    Optional<LicenceFields> blank(FormErrors errors) {
        String product = typed.getOrDefault(parameter(LicenceField.PRODUCT), "");
        if (product.isBlank()) {
            errors.add("product", "Enter the product.");
        }
        try {
            EntityId entity = new EntityId(UUID.fromString(typed.getOrDefault("entity", "")));
            return errors.isEmpty() ? Optional.of(LicenceFields.of(entity, product)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            errors.add("entity", "Choose the legal entity that owns or books it.");
            return Optional.empty();
        }
    }

    /** The fields with what was typed; faults go to the errors, and the result counts only where there are none. */
    Optional<LicenceFields> onto(LicenceFields base, TypedNames names, FormErrors errors) {
        LicenceFields result = base;
        for (LicenceField field : fields()) {
            if (typed.containsKey(parameter(field))) {
                Result<LicenceFields> set = set(field, result, names);
                set.refusal().ifPresent(reason -> errors.add(parameter(field), reason));
                result = set.isDone() ? set.value() : result;
            }
        }
        return errors.isEmpty() ? Optional.of(result) : Optional.empty();
    }

    public String text(String parameter) {
        return typed.get(parameter);
    }

    private Result<LicenceFields> set(LicenceField field, LicenceFields to, TypedNames names) {
        String text = typed.get(parameter(field));
        if (text == null || text.isBlank()) {
            return REQUIRED.contains(field)
                    ? Result.refused("Fill in the " + field.label() + ".")
                    : field.set(to, null);
        }
        return switch (field) {
            case OWNER -> names.person(text).map(id -> to.with(LicenceField.OWNER, id));
            case COST -> field.set(to, text.strip().replace(',', '.'));
            default -> field.set(to, text);
        };
    }
}

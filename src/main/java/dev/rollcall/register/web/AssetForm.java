package dev.rollcall.register.web;

import dev.rollcall.register.AssetField;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KindId;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody typed of an asset: parameter → text, where a parameter is the field's label with hyphens. People, places
 * and parents are typed by name.
 */
record AssetForm(Map<String, String> typed) {

    /** What imports and device management know better than anybody who types. */
    private static final Set<AssetField> NOT_TYPED =
            EnumSet.of(AssetField.SOURCE_ID, AssetField.DRAFT, AssetField.LAST_CHECK_IN, AssetField.LAST_CHECK_IN_USER);

    static Set<AssetField> fields() {
        return EnumSet.complementOf(EnumSet.copyOf(NOT_TYPED));
    }

    static String parameter(AssetField field) {
        return field.label().replace(' ', '-');
    }

    static AssetForm of(AssetFields fields, TypedNames names) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields().forEach(field -> typed.put(parameter(field), shown(field, fields, names)));
        return new AssetForm(typed);
    }

    /** The fields with what was typed; faults go to the errors, and the result counts only where there are none. */
    Optional<AssetFields> onto(AssetFields base, TypedNames names, FormErrors errors) {
        AssetFields result = base;
        for (AssetField field : fields()) {
            if (typed.containsKey(parameter(field))) {
                Result<AssetFields> set = set(field, result, names);
                set.refusal().ifPresent(reason -> errors.add(parameter(field), reason));
                result = set.isDone() ? set.value() : result;
            }
        }
        return errors.isEmpty() ? Optional.of(result) : Optional.empty();
    }

    /** The least that a new asset has; empty with errors when kind or legal entity were not chosen. */
    Optional<AssetFields> blank(FormErrors errors) {
        Optional<UUID> kind = id("kind");
        Optional<UUID> entity = id("entity");
        if (kind.isEmpty()) {
            errors.add("kind", "Choose what kind of thing it is.");
        }
        if (entity.isEmpty()) {
            errors.add("entity", "Choose the legal entity that owns or books it.");
        }
        return errors.isEmpty()
                ? Optional.of(AssetFields.of(new EntityId(entity.get()), new KindId(kind.get()))
                        .build())
                : Optional.empty();
    }

    public String text(String parameter) {
        return typed.get(parameter);
    }

    private Optional<UUID> id(String parameter) {
        try {
            return Optional.ofNullable(typed.get(parameter))
                    .filter(text -> !text.isBlank())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Result<AssetFields> set(AssetField field, AssetFields to, TypedNames names) {
        String text = typed.get(parameter(field));
        if (text == null || text.isBlank()) {
            return isRequired(field) ? Result.refused("Fill in the " + field.label() + ".") : field.set(to, null);
        }
        return switch (field) {
            case HOLDER -> names.person(text).map(id -> to.edit().holderId(id).build());
            case LOCATION ->
                names.location(text).map(id -> to.edit().locationId(id).build());
            case PARENT -> names.asset(text).map(id -> to.edit().parentId(id).build());
            case COST -> field.set(to, text.strip().replace(',', '.'));
            default -> field.set(to, text);
        };
    }

    private static boolean isRequired(AssetField field) {
        return Set.of(AssetField.KIND, AssetField.ENTITY, AssetField.STATUS, AssetField.OWNERSHIP, AssetField.QUANTITY)
                .contains(field);
    }

    private static String shown(AssetField field, AssetFields fields, TypedNames names) {
        String text = switch (field) {
            case HOLDER ->
                fields.holderId() == null
                        ? null
                        : names.personText(fields.holderId().value());
            case LOCATION ->
                fields.locationId() == null
                        ? null
                        : names.locationText(fields.locationId().value());
            case PARENT ->
                fields.parentId() == null
                        ? null
                        : names.assetText(fields.parentId().value());
            default -> field.text(fields);
        };
        return text == null ? "" : text;
    }
}

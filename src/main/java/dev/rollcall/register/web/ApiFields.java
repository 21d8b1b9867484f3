package dev.rollcall.register.web;

import dev.rollcall.register.AssetField;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.web.FormErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of a call that changes a record, and the way between the names of the API (dueBack) and those of forms
 * (due-back). People, places and parents are given by id, or by what a form takes for them.
 *
 * @param version that the caller read, where the call changes a record; the header If-Match does as well
 * @param reason for the history, may be absent
 * @param fields those to set; null or "" empties one
 */
public record ApiFields(Integer version, String reason, Map<String, Object> fields) {

    private static final String ENTITY = "entity";
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[- ]([a-z])");

    public ApiFields {
        fields = fields == null ? Map.of() : fields;
    }

    /** As a form would send them. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> typed.put(
                CAPITAL.matcher(name).replaceAll(hit -> "-" + hit.group(1).toLowerCase()),
                Objects.toString(value, "")));
        return typed;
    }

    /**
     * As a form would send them, of a record that a legal entity owns: the entity by its id, also where the call names it.
     * Fields that cannot be set are errors.
     */
    public Map<String, String> typed(Set<String> known, LegalEntities entities, FormErrors errors) {
        Map<String, String> typed = typed();
        typed.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(name, "There is no field called " + name(name) + " to be set."));
        typed.computeIfPresent(
                ENTITY,
                (name, text) -> entities.named(text)
                        .map(entity -> entity.entityId().toString())
                        .orElse(text));
        return typed;
    }

    /** What the API calls a field that a form or the history calls so. */
    public static String name(String label) {
        return SEPARATOR.matcher(label).replaceAll(hit -> hit.group(1).toUpperCase());
    }

    public static Map<String, String> named(Map<String, String> typed) {
        Map<String, String> named = new LinkedHashMap<>();
        typed.forEach((label, value) -> named.put(name(label), value == null || value.isEmpty() ? null : value));
        return named;
    }

    /** Every field of an asset with its value as text, ids as ids. */
    public static Map<String, String> of(AssetFields asset) {
        Map<String, String> named = new LinkedHashMap<>();
        for (AssetField field : AssetField.values()) {
            named.put(name(field.label()), field.text(asset));
        }
        return named;
    }
}

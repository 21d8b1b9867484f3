package dev.rollcall.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One component of a deployed form, as far as the server has to check it.
 *
 * @param type as form-js names it
 * @param key where its value stands; for a dynamic list, its path; null for headings and the like
 * @param hide condition under which it is neither shown nor submitted, null for never
 * @param rules its validation, an empty object for none
 * @param options values that may be chosen; empty when it is free
 * @param children of a group or a dynamic list
 */
record FormComponent(
        String type,
        String key,
        String label,
        FormCondition hide,
        JsonNode rules,
        Set<String> options,
        List<FormComponent> children) {

    boolean isGroup() {
        return type.equals("group");
    }

    boolean isList() {
        return type.equals("dynamiclist");
    }

    /** Whether it is something that a person fills in. */
    boolean isField() {
        return key != null && !isList() && !isGroup();
    }

    boolean isRequired() {
        return rules.path("required").asBoolean(false);
    }

    static List<FormComponent> parse(JsonNode components, FormCondition.Parser conditions) {
        List<FormComponent> parsed = new ArrayList<>();
        components.forEach(node -> parsed.add(one(node, conditions)));
        return List.copyOf(parsed);
    }

    private static FormComponent one(JsonNode node, FormCondition.Parser conditions) {
        String type = node.path("type").asText();
        String key = type.equals("dynamiclist") ? text(node, "path") : text(node, "key");
        Set<String> options = new LinkedHashSet<>();
        node.path("values").forEach(option -> options.add(option.path("value").asText()));
        return new FormComponent(
                type,
                key,
                node.path("label").asText(""),
                conditions.parse(text(node.path("conditional"), "hide")),
                node.path("validate"),
                options,
                parse(node.path("components"), conditions));
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.isBlank() ? null : text;
    }
}

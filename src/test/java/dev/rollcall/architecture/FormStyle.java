package dev.rollcall.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;

/**
 * How a form is written: only with components, properties and functions that the server checks as the viewer does. Each
 * rule of the house collects its faults in words.
 */
final class FormStyle {

    private static final Set<String> COMMON = Set.of("id", "type", "conditional", "layout");
    private static final Set<String> FIELD = Set.of("key", "label", "description", "validate", "defaultValue");
    private static final Set<String> LIST =
            Set.of("path", "label", "components", "isRepeating", "allowAddRemove", "defaultRepetitions", "showOutline");
    private static final Map<String, Set<String>> OWN_PROPERTIES = Map.ofEntries(
            Map.entry("textfield", FIELD),
            Map.entry("textarea", FIELD),
            Map.entry("number", FIELD),
            Map.entry("checkbox", FIELD),
            Map.entry("radio", and(FIELD, "values")),
            Map.entry("select", and(FIELD, "values")),
            Map.entry("checklist", and(FIELD, "values")),
            Map.entry("datetime", and(FIELD, "subtype", "dateLabel")),
            Map.entry("expression", Set.of("key", "expression", "computeOn")),
            Map.entry("text", Set.of("text")),
            Map.entry("image", Set.of("source", "alt")),
            Map.entry("separator", Set.of()),
            Map.entry("spacer", Set.of("height")),
            Map.entry("group", Set.of("label", "components", "showOutline")),
            Map.entry("dynamiclist", LIST));
    private static final Set<String> VALIDATION = Set.of("required", "minLength", "maxLength", "pattern", "min", "max");
    private static final Set<String> FUNCTIONS = Set.of("count", "not", "contains");
    private static final Pattern CALL = Pattern.compile("([a-z][a-z ]*)\\(");
    private static final FeelEngineApi FEEL = new FeelEngineApi(new FeelEngine.Builder().build());

    private final Set<String> ids = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private FormStyle() {}

    static List<String> faults(JsonNode form, String fileName) {
        FormStyle style = new FormStyle();
        String id = form.path("id").asText();
        style.require(fileName.equals(id + ".form"), id, "is not the name of its file");
        style.require(form.path("type").asText().equals("default"), id, "is not a form");
        style.require(form.path("schemaVersion").asInt() >= 16, id, "is of an old schema");
        String platform = form.path("executionPlatform").asText() + " "
                + form.path("executionPlatformVersion").asText();
        style.require(platform.equals("Camunda Platform 7.24.0"), id, "is drawn for another platform: " + platform);
        style.checkAll(form.path("components"), new HashSet<>());
        return style.faults;
    }

    private void checkAll(JsonNode components, Set<String> keys) {
        require(!components.isEmpty(), "a form or list", "has no component");
        components.forEach(component -> check(component, keys));
    }

    private void check(JsonNode component, Set<String> keys) {
        String id = component.path("id").asText();
        String type = component.path("type").asText();
        require(
                id.matches("(field|text|image|list|group|separator|spacer)_[a-z][A-Za-z0-9]*"),
                id,
                "is a generated id");
        require(ids.add(id), id, "is used twice");
        if (!OWN_PROPERTIES.containsKey(type)) {
            require(false, id, "is a component that the server cannot check: " + type);
            return;
        }
        component
                .fieldNames()
                .forEachRemaining(property -> require(
                        COMMON.contains(property) || OWN_PROPERTIES.get(type).contains(property),
                        id,
                        "has a property that the server cannot check: " + property));
        checkCondition(id, component.path("conditional"));
        switch (type) {
            case "text", "image", "separator", "spacer" -> {}
            case "group" -> checkAll(component.path("components"), keys);
            case "dynamiclist" -> {
                checkKey(id, component.path("path").asText(), keys);
                checkLabel(id, component.path("label"));
                checkAll(component.path("components"), new HashSet<>());
            }
            case "expression" -> checkKey(id, component.path("key").asText(), keys);
            default -> checkField(id, type, component, keys);
        }
    }

    private void checkField(String id, String type, JsonNode field, Set<String> keys) {
        checkKey(id, field.path("key").asText(), keys);
        checkLabel(id, field.path(type.equals("datetime") ? "dateLabel" : "label"));
        boolean isDate =
                !type.equals("datetime") || field.path("subtype").asText().equals("date");
        require(isDate, id, "asks for a time, which the server cannot check");
        field.path("validate")
                .fieldNames()
                .forEachRemaining(rule -> require(
                        VALIDATION.contains(rule), id, "has a validation that the server cannot check: " + rule));
        if (Set.of("radio", "select", "checklist").contains(type)) {
            Set<String> values = new HashSet<>();
            field.path("values").forEach(option -> {
                String value = option.path("value").asText();
                require(value.matches("[A-Z]+(_[A-Z]+)*"), id, "offers what is not the name of an enum: " + value);
                require(values.add(value), id, "offers twice: " + value);
                checkLabel(id, option.path("label"));
            });
            require(values.size() > 1, id, "offers no choice");
        }
        if (type.equals("textfield") || type.equals("textarea")) {
            require(field.path("validate").has("maxLength"), id, "has no limit to its length");
        }
    }

    private void checkKey(String id, String key, Set<String> keys) {
        require(key.matches("[a-z][A-Za-z0-9]*"), id, "has a key that is not in camel case: " + key);
        require(keys.add(key), id, "has a key that is used twice: " + key);
    }

    private void checkLabel(String id, JsonNode label) {
        require(!label.asText().isBlank(), id, "has no label");
    }

    private void checkCondition(String id, JsonNode conditional) {
        if (conditional.isMissingNode()) {
            return;
        }
        String hide = conditional.path("hide").asText();
        require(hide.startsWith("=") && conditional.size() == 1, id, "has a condition that is no expression");
        require(FEEL.parseExpression(hide.replaceFirst("=", "")).isSuccess(), id, "has a condition that is not FEEL");
        require(!hide.contains("@"), id, "has a condition on a date, which pages cannot evaluate");
        Matcher calls = CALL.matcher(hide.replaceAll("\\b(and|or) ", "& "));
        while (calls.find()) {
            String function = calls.group(1).strip();
            require(FUNCTIONS.contains(function), id, "calls a function that the server does not know: " + function);
        }
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private void require(boolean holds, String id, String fault) {
        if (!holds) {
            faults.add(id + " " + fault);
        }
    }
}

package dev.rollcall.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what came back of a form against the form's own schema, as the form-js viewer does in the browser: hidden and
 * unknown keys are dropped, everything else has to satisfy its rules.
 */
final class FormValidator {

    /** More entries than this in one dynamic list are refused. */
    static final int MAX_ENTRIES = 2000;

    private final List<FormComponent> form;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private FormValidator(List<FormComponent> form) {
        this.form = form;
    }

    static FormAnswers validate(List<FormComponent> form, Map<String, Object> data) {
        FormValidator validator = new FormValidator(form);
        Map<String, Object> values = new LinkedHashMap<>();
        validator.check(validator.form, data, data, "", values);
        return new FormAnswers(values, validator.errors);
    }

    private void check(
            List<FormComponent> components,
            Map<String, Object> data,
            Map<String, Object> scope,
            String prefix,
            Map<String, Object> values) {
        for (FormComponent component : components) {
            if (component.hide() != null && component.hide().holds(scope)) {
                continue;
            }
            if (component.isGroup()) {
                check(component.children(), data, scope, prefix, values);
            } else if (component.isList()) {
                values.put(component.key(), checkList(component, data, scope, prefix));
            } else if (component.isField()) {
                checkField(component, data.get(component.key()), prefix, values);
            }
        }
    }

    private List<Map<String, Object>> checkList(
            FormComponent list, Map<String, Object> data, Map<String, Object> scope, String prefix) {
        List<Map<String, Object>> checked = new ArrayList<>();
        if (!(data.get(list.key()) instanceof List<?> entries)) {
            return checked;
        }
        if (entries.size() > MAX_ENTRIES) {
            errors.put(prefix + list.key(), "At most " + MAX_ENTRIES + " entries can be sent at once.");
            return checked;
        }
        for (int i = 0; i < entries.size(); i++) {
            Map<String, Object> entry = entryOf(entries.get(i));
            Map<String, Object> values = new LinkedHashMap<>();
            check(list.children(), entry, inner(scope, entry, i), prefix + list.key() + "[" + i + "].", values);
            checked.add(values);
        }
        return checked;
    }

    /** What an expression inside a list sees: the entry's own keys, this, parent and i (counted from 1, as form-js does). */
    private static Map<String, Object> inner(Map<String, Object> outer, Map<String, Object> entry, int index) {
        Map<String, Object> scope = new HashMap<>(outer);
        scope.putAll(entry);
        scope.put("this", entry);
        scope.put("parent", outer);
        scope.put("i", index + 1);
        return scope;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entryOf(Object entry) {
        return entry instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private void checkField(FormComponent field, Object value, String prefix, Map<String, Object> values) {
        FormFieldRule.fault(field, value).ifPresent(message -> errors.put(prefix + field.key(), message));
        if (value != null) {
            values.put(field.key(), value);
        }
    }
}

package dev.rollcall.policy.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the one decision table in a DMN file, and refuses whatever else could decide or run: other elements, other
 * attributes, other namespaces. How the diagram is drawn is passed over.
 */
final class DmnReader {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String CAMUNDA = "{http://camunda.org/schema/1.0/dmn}";

    /** Attributes in these say how a modeler shows the table. */
    private static final List<String> OF_MODELERS =
            List.of("{http://camunda.org/schema/modeler/1.0}", "{http://bpmn.io/schema/dmn/biodi/2.0}");

    private static final Set<String> PASSED_OVER = Set.of(CAMUNDA + "width", "exporter", "exporterVersion");

    /** Element → the elements that it may hold. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", Set.of("decision")),
            Map.entry("decision", Set.of("description", "decisionTable")),
            Map.entry("decisionTable", Set.of("input", "output", "rule")),
            Map.entry("input", Set.of("inputExpression", "inputValues")),
            Map.entry("output", Set.of("outputValues")),
            Map.entry("rule", Set.of("description", "inputEntry", "outputEntry")),
            Map.entry("inputExpression", Set.of("text")),
            Map.entry("inputValues", Set.of("text")),
            Map.entry("outputValues", Set.of("text")),
            Map.entry("inputEntry", Set.of("text")),
            Map.entry("outputEntry", Set.of("text")),
            Map.entry("description", Set.of()),
            Map.entry("text", Set.of()));

    /** Element → the attributes that it may have beside an id. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "definitions", Set.of("name", "namespace"),
            "decision", Set.of("name", CAMUNDA + "historyTimeToLive"),
            "decisionTable", Set.of("hitPolicy"),
            "input", Set.of("label"),
            "output", Set.of("label", "name", "typeRef"),
            "inputExpression", Set.of("typeRef"));

    private DmnReader() {}

    /** The element of the decision. */
    static XmlElement decision(XmlElement root) {
        if (!root.name().equals("definitions") || !root.namespace().equals(DMN)) {
            throw new Refused(
                    root.where(),
                    "this is no DMN 1.3 file.",
                    "Its first element is definitions in the namespace " + DMN + ".");
        }
        check(root);
        List<XmlElement> decisions = root.children("decision").toList();
        if (decisions.size() != 1 || decisions.get(0).children("decisionTable").count() != 1) {
            throw new Refused(
                    root.where(),
                    "the file does not hold exactly one decision with one table.",
                    "Remove all others; a decision here depends on no other.");
        }
        return decisions.get(0);
    }

    private static void check(XmlElement element) {
        element.attributes().keySet().forEach(attribute -> checkAttribute(element, attribute));
        for (XmlElement child : element.children()) {
            if (child.namespace().equals(DRAWING) && element.name().equals("definitions")) {
                continue;
            }
            if (!child.namespace().equals(DMN) || !ELEMENTS.get(element.name()).contains(child.name())) {
                throw new Refused(
                        child.where(),
                        "an element “" + cut(child.name()) + "” is not accepted in “" + element.name() + "”.",
                        "Remove it: a table has inputs, outputs and rules, and nothing that is computed or imported.");
            }
            check(child);
        }
        if (!ELEMENTS.get(element.name()).isEmpty() && !element.text().isEmpty()) {
            throw new Refused(element.where(), "there is text outside a cell.", "Remove it.");
        }
    }

    private static void checkAttribute(XmlElement element, String attribute) {
        boolean known = attribute.equals("id")
                || PASSED_OVER.contains(attribute)
                || OF_MODELERS.stream().anyMatch(attribute::startsWith)
                || ATTRIBUTES.getOrDefault(element.name(), Set.of()).contains(attribute);
        if (!known) {
            throw new Refused(
                    element.where(),
                    "the attribute “" + cut(attribute) + "” is not accepted on “" + element.name() + "”.",
                    attribute.equals("expressionLanguage")
                            ? "Remove it: cells are written in the small part of FEEL that the page describes."
                            : "Remove it.");
        }
    }

    private static String cut(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}

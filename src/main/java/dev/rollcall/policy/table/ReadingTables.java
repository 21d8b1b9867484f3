package dev.rollcall.policy.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a table of a DMN file, or says of everything that is wrong with it where it is and what would do. */
public final class ReadingTables {

    static final int MOST_RULES = 200;

    private static final int LONGEST_REASON = 500;

    private ReadingTables() {}

    /** A table, or the faults for which there is none. */
    public record Reading(PolicyTable table, List<Fault> faults) {

        /** Whether there is a table. */
        public boolean isTable() {
            return faults.isEmpty();
        }
    }

    /** Reads a file that the service came with or has deployed itself. */
    public static PolicyTable trusted(String file) {
        Reading reading = read(bytes(file), null);
        if (!reading.isTable()) {
            throw new IllegalStateException(reading.faults().get(0).sentence());
        }
        return reading.table();
    }

    /**
     * Reads a file that anybody may have written.
     *
     * @param shipped the table whose rules it may change
     */
    public static Reading upload(byte[] file, PolicyTable shipped) {
        return read(file, shipped);
    }

    private static Reading read(byte[] file, PolicyTable shipped) {
        try {
            XmlElement decision = DmnReader.decision(SafeXml.read(file));
            List<Fault> faults = new ArrayList<>();
            TableHead head = shipped == null ? head(decision) : shipped.head();
            if (shipped != null) {
                faults.addAll(changed(said(decision), head.said()));
            }
            List<PolicyRule> rules = faults.isEmpty() ? rules(decision, head, faults) : List.of();
            return faults.isEmpty()
                    ? new Reading(new PolicyTable(head, rules), List.of())
                    : new Reading(null, List.copyOf(faults));
        } catch (Refused refused) {
            return new Reading(null, List.of(refused.fault()));
        }
    }

    private static List<Fault> changed(Map<String, String> said, Map<String, String> shipped) {
        Set<String> parts = new java.util.LinkedHashSet<>(shipped.keySet());
        parts.addAll(said.keySet());
        return parts.stream()
                .filter(part -> !said.getOrDefault(part, "").equals(shipped.getOrDefault(part, "")))
                .map(part -> new Fault(
                        "The head of the table",
                        part + " is “" + said.getOrDefault(part, "") + "” and has to stay “"
                                + shipped.getOrDefault(part, "") + "”.",
                        "Put it back: an upload may change rules only."))
                .toList();
    }

    private static TableHead head(XmlElement decision) {
        XmlElement table = table(decision);
        return new TableHead(
                decision.attribute("id"),
                decision.attribute("name"),
                !table.attribute("hitPolicy").equals("FIRST"),
                table.children("input").map(ReadingTables::input).toList(),
                table.children("output").map(ReadingTables::output).toList(),
                said(decision));
    }

    private static Column input(XmlElement input) {
        XmlElement expression = input.children("inputExpression").findFirst().orElseThrow();
        return column(
                input, expression.textOf("text"), expression.attribute("typeRef"), valuesOf(input, "inputValues"));
    }

    private static Column output(XmlElement output) {
        return column(output, output.attribute("name"), output.attribute("typeRef"), valuesOf(output, "outputValues"));
    }

    private static Column column(XmlElement element, String name, String typeRef, String values) {
        ValueType type = ValueType.named(typeRef)
                .orElseThrow(() -> new Refused(element.where(), "cells of type “" + typeRef + "” are not known.", ""));
        return new Column(element.attribute("label"), name, type, CellParser.condition(element.where(), values, type));
    }

    private static String valuesOf(XmlElement column, String name) {
        return column.children(name)
                .findFirst()
                .map(values -> values.textOf("text"))
                .orElse("");
    }

    private static XmlElement table(XmlElement decision) {
        return decision.children("decisionTable").findFirst().orElseThrow();
    }

    /** Each part of the head in words → its text. */
    private static Map<String, String> said(XmlElement decision) {
        XmlElement table = table(decision);
        Map<String, String> said = new LinkedHashMap<>();
        said.put("the id of the decision", decision.attribute("id"));
        said.put("its name", decision.attribute("name"));
        said.put("its description", decision.textOf("description"));
        said.put(
                "how long its history is kept",
                decision.attribute("{http://camunda.org/schema/1.0/dmn}historyTimeToLive"));
        String hitPolicy = table.attribute("hitPolicy");
        said.put("the hit policy", hitPolicy.isEmpty() ? "UNIQUE" : hitPolicy);
        said.put("the number of inputs", String.valueOf(table.children("input").count()));
        said.put(
                "the number of outputs", String.valueOf(table.children("output").count()));
        int at = 0;
        for (XmlElement input : table.children("input").toList()) {
            String which = "of input " + ++at;
            said.put("the label " + which, input.attribute("label"));
            List<XmlElement> expressions = input.children("inputExpression").toList();
            for (XmlElement expression : expressions) {
                said.put("the expression " + which, expression.textOf("text"));
                said.put("the type " + which, expression.attribute("typeRef"));
            }
            said.put("the number of expressions " + which, String.valueOf(expressions.size()));
            said.put("the list of values " + which, valuesOf(input, "inputValues"));
        }
        at = 0;
        for (XmlElement output : table.children("output").toList()) {
            String which = "of output " + ++at;
            said.put("the label " + which, output.attribute("label"));
            said.put("the name " + which, output.attribute("name"));
            said.put("the type " + which, output.attribute("typeRef"));
            said.put("the list of values " + which, valuesOf(output, "outputValues"));
        }
        return said;
    }

    private static List<PolicyRule> rules(XmlElement decision, TableHead head, List<Fault> faults) {
        List<XmlElement> elements = table(decision).children("rule").toList();
        if (elements.isEmpty() || elements.size() > MOST_RULES) {
            throw new Refused(
                    "The table", "it has " + elements.size() + " rules.", "It takes from 1 to " + MOST_RULES + ".");
        }
        List<PolicyRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            String where = "Rule " + (i + 1);
            String id = elements.get(i).attribute("id");
            if (!id.matches("[A-Za-z_][A-Za-z0-9_-]{0,79}") || !ids.add(id)) {
                faults.add(new Fault(
                        where,
                        "its id is missing, has other characters than letters, digits, _ and -, or is that of another rule.",
                        "Give each rule an id of its own."));
            }
            rules.add(rule(where, id, elements.get(i), head, faults));
        }
        return rules;
    }

    private static PolicyRule rule(String where, String id, XmlElement rule, TableHead head, List<Fault> faults) {
        String why = rule.textOf("description").replaceAll("\\s+", " ");
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            faults.add(new Fault(
                    where,
                    why.isEmpty() ? "it does not say why it is there." : "its reason is longer than a paragraph.",
                    "Write a sentence into its annotation (description), at most " + LONGEST_REASON + " characters."));
        }
        List<XmlElement> conditions = rule.children("inputEntry").toList();
        List<XmlElement> results = rule.children("outputEntry").toList();
        if (conditions.size() != head.inputs().size()
                || results.size() != head.outputs().size()) {
            faults.add(new Fault(
                    where,
                    "it has " + conditions.size() + " conditions and " + results.size() + " results.",
                    "It takes " + head.inputs().size() + " and "
                            + head.outputs().size() + "."));
            return new PolicyRule(id, why, List.of(), List.of());
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            cells.add(RuleCells.condition(
                    where, conditions.get(i).textOf("text"), head.inputs().get(i), faults));
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            values.add(RuleCells.result(
                    where, results.get(i).textOf("text"), head.outputs().get(i), faults));
        }
        return new PolicyRule(id, why, cells, values);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

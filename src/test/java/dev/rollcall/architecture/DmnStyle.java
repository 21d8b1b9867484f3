package dev.rollcall.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** How a decision table is written. Each rule of the house collects its faults in words. */
final class DmnStyle {

    private final List<String> faults = new ArrayList<>();

    private DmnStyle() {}

    static List<String> faults(DmnModelInstance model, String fileName) {
        DmnStyle style = new DmnStyle();
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        style.require(decisions.size() == 1, fileName, "holds more or less than one decision");
        for (Decision decision : decisions) {
            String id = decision.getId();
            style.require(fileName.equals(id + ".dmn"), id, "is not the name of its file");
            style.require(isSaid(decision.getName()), id, "has no name");
            style.require(isReason(decision.getDescription()), id, "does not say what it decides");
            String kept = decision.getCamundaHistoryTimeToLiveString();
            style.require(kept != null && kept.matches("P\\d+D"), id, "does not say how long history is kept");
            style.require(isDrawn(model.getDocument().getRootElement(), id), id, "is not drawn");
        }
        model.getModelElementsByType(DecisionTable.class).forEach(style::checkTable);
        return style.faults;
    }

    private void checkTable(DecisionTable table) {
        List<Rule> rules = List.copyOf(table.getRules());
        require(!rules.isEmpty(), table.getId(), "has no rule");
        switch (table.getHitPolicy() == null ? HitPolicy.UNIQUE : table.getHitPolicy()) {
            case UNIQUE -> {}
            case FIRST ->
                require(catchesAll(rules.get(rules.size() - 1)), table.getId(), "has no last rule for the rest");
            default -> require(false, table.getId(), "is neither UNIQUE nor FIRST");
        }
        for (Input input : table.getInputs()) {
            require(isSaid(input.getLabel()), input.getId(), "has no label");
            String expression = input.getInputExpression().getText().getTextContent();
            require(input.getId().equals("input_" + expression), input.getId(), "is not named as what it reads");
        }
        for (Output output : table.getOutputs()) {
            require(isSaid(output.getLabel()), output.getId(), "has no label");
            require(output.getId().equals("output_" + output.getName()), output.getId(), "is not named as its output");
        }
        Set<String> reasons = new HashSet<>();
        for (Rule rule : rules) {
            String reason =
                    rule.getDescription() == null ? null : rule.getDescription().getTextContent();
            require(rule.getId().matches("rule_[a-z][A-Za-z]+"), rule.getId(), "is not named for its case");
            require(isReason(reason), rule.getId(), "does not say why");
            require(reasons.add(reason), rule.getId(), "gives the reason of another rule");
            require(
                    rule.getOutputEntries().stream()
                            .allMatch(entry -> isSaid(entry.getText().getTextContent())),
                    rule.getId(),
                    "leaves an output open");
        }
    }

    private static boolean catchesAll(Rule rule) {
        return rule.getInputEntries().stream()
                .noneMatch(entry -> isSaid(entry.getText().getTextContent()));
    }

    private static boolean isDrawn(DomElement element, String id) {
        return id.equals(element.getAttribute("dmnElementRef"))
                || element.getChildElements().stream().anyMatch(child -> isDrawn(child, id));
    }

    private static boolean isReason(String text) {
        return text != null && text.strip().length() > 30;
    }

    private static boolean isReason(Description description) {
        return description != null && isReason(description.getTextContent());
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private void require(boolean holds, String id, String fault) {
        if (!holds) {
            faults.add(id + " " + fault);
        }
    }
}

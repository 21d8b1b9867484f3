package dev.rollcall.architecture;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** How a process is written: its names, ids, conditions, delegates and forms. Each rule collects its faults in words. */
final class BpmnStyle {

    static final int MAX_NODES = 20;

    private static final Pattern SENTENCE_CASE = Pattern.compile("[A-Z][^A-Z]*(\\bIT\\b[^A-Z]*)*");
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{(!?[a-z][A-Za-z]*|[a-z][A-Za-z]* == '[A-Z]+(_[A-Z]+)*')}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Set<String> GROUPS = Set.of("it-staff", "approvers");

    private final BpmnModelInstance model;
    private final List<String> faults = new ArrayList<>();

    private BpmnStyle(BpmnModelInstance model) {
        this.model = model;
    }

    static List<String> faults(BpmnModelInstance model, String fileName) {
        BpmnStyle style = new BpmnStyle(model);
        style.checkProcess(fileName);
        model.getModelElementsByType(FlowElement.class).forEach(style::checkName);
        model.getModelElementsByType(FlowElement.class).forEach(style::checkId);
        model.getModelElementsByType(Message.class).forEach(style::checkId);
        model.getModelElementsByType(FlowNode.class).forEach(style::checkFlow);
        model.getModelElementsByType(ExclusiveGateway.class).forEach(style::checkSplit);
        model.getModelElementsByType(SequenceFlow.class).forEach(style::checkCondition);
        model.getModelElementsByType(UserTask.class).forEach(style::checkUserTask);
        model.getModelElementsByType(ServiceTask.class).forEach(style::checkServiceTask);
        model.getModelElementsByType(CallActivity.class).forEach(style::checkCall);
        style.checkTimers();
        style.checkNoLogic();
        return style.faults;
    }

    private void checkProcess(String fileName) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        require(processes.size() == 1, fileName, "holds more or less than one process");
        for (Process process : processes) {
            require(fileName.equals(process.getId() + ".bpmn"), process.getId(), "is not the name of its file");
            require(process.isExecutable(), process.getId(), "is not executable");
            String kept = process.getCamundaHistoryTimeToLiveString();
            require(kept != null && kept.matches("P\\d+D"), process.getId(), "does not say how long history is kept");
            require(isDocumented(process), process.getId(), "has no documentation");
            checkScope(process.getId(), process.getFlowElements());
        }
        model.getModelElementsByType(SubProcess.class)
                .forEach(scope -> checkScope(scope.getId(), scope.getFlowElements()));
    }

    private void checkScope(String id, Collection<FlowElement> elements) {
        require(elements.stream().anyMatch(StartEvent.class::isInstance), id, "has no start event");
        require(elements.stream().anyMatch(EndEvent.class::isInstance), id, "has no end event");
        long nodes = elements.stream()
                .filter(e -> e instanceof FlowNode && !(e instanceof SubProcess))
                .count();
        require(nodes <= MAX_NODES, id, "has " + nodes + " nodes; more than " + MAX_NODES + " are hard to read");
    }

    private void checkId(BaseElement element) {
        String prefix = switch (element.getElementType().getTypeName()) {
            case "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent" -> "event";
            case "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway" -> "gateway";
            case "sequenceFlow" -> "flow";
            default -> element.getElementType().getTypeName();
        };
        require(
                element.getId().matches(prefix + "_[a-z][A-Za-z]+"),
                element.getId(),
                "is not named as " + prefix + "_…");
    }

    private void checkName(FlowElement element) {
        boolean mayGoWithout = element instanceof SequenceFlow
                || (element instanceof Gateway gateway && gateway.getOutgoing().size() == 1);
        String name = element.getName();
        require(mayGoWithout || (name != null && !name.isBlank()), element.getId(), "has no name");
        if (name != null && element instanceof FlowNode) {
            require(SENTENCE_CASE.matcher(name).matches(), element.getId(), "is not in sentence case: " + name);
        }
    }

    private void checkFlow(FlowNode node) {
        boolean entered = node instanceof StartEvent
                || node instanceof BoundaryEvent
                || node instanceof SubProcess sub && sub.triggeredByEvent();
        boolean left = node instanceof EndEvent || node instanceof SubProcess sub && sub.triggeredByEvent();
        require(entered || !node.getIncoming().isEmpty(), node.getId(), "is never reached");
        require(left || !node.getOutgoing().isEmpty(), node.getId(), "leads nowhere");
        boolean joins = node.getIncoming().size() > 1;
        boolean splits = node.getOutgoing().size() > 1;
        require(!(joins && splits), node.getId(), "splits and joins at once");
        require(node instanceof Gateway || !(joins || splits), node.getId(), "splits or joins without a gateway");
    }

    private void checkSplit(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() < 2) {
            return;
        }
        String name = gateway.getName();
        require(name != null && name.endsWith("?"), gateway.getId(), "does not ask a question");
        require(gateway.getDefault() != null, gateway.getId(), "has no default flow");
        for (SequenceFlow flow : gateway.getOutgoing()) {
            require(flow.getName() != null, flow.getId(), "is no answer to its gateway");
            boolean isDefault = flow.equals(gateway.getDefault());
            require(
                    isDefault == (flow.getConditionExpression() == null),
                    flow.getId(),
                    "needs a condition or is default");
        }
    }

    private void checkCondition(SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return;
        }
        String condition = flow.getConditionExpression().getTextContent();
        require(CONDITION.matcher(condition).matches(), flow.getId(), "has a condition with logic: " + condition);
        require(flow.getConditionExpression().getLanguage() == null, flow.getId(), "has a script for a condition");
        require(flow.getSource() instanceof ExclusiveGateway, flow.getId(), "is conditional without a gateway");
    }

    private void checkUserTask(UserTask task) {
        require(isDocumented(task), task.getId(), "does not say why somebody is asked");
        String form = task.getCamundaFormRef();
        require(form != null && new File("forms", form + ".form").isFile(), task.getId(), "has no form: " + form);
        require("deployment".equals(task.getCamundaFormRefBinding()), task.getId(), "does not bind its form");
        require(
                task.getCamundaAssignee() != null
                        || !task.getCamundaCandidateGroupsList().isEmpty(),
                task.getId(),
                "is offered to nobody");
        require(GROUPS.containsAll(task.getCamundaCandidateGroupsList()), task.getId(), "names an unknown group");
        require(!task.isCamundaAsyncBefore(), task.getId(), "has a job before a wait state");
    }

    private void checkServiceTask(ServiceTask task) {
        String bean = task.getCamundaDelegateExpression();
        require(bean != null && BEAN.matcher(bean).matches(), task.getId(), "names no delegate bean: " + bean);
        require(
                task.getCamundaClass() == null && task.getCamundaExpression() == null,
                task.getId(),
                "calls something other than a bean");
        require(task.isCamundaAsyncBefore(), task.getId(), "runs in the transaction of whoever came before");
    }

    private void checkCall(CallActivity call) {
        String called = call.getCalledElement();
        require(new File("bpmn", called + ".bpmn").isFile(), call.getId(), "calls what is not there: " + called);
        require("deployment".equals(call.getCamundaCalledElementBinding()), call.getId(), "may call another version");
        boolean key = model.getModelElementsByType(CamundaIn.class).stream()
                .anyMatch(in -> "${execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
        require(key, call.getId(), "does not hand over the business key");
    }

    private void checkTimers() {
        for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
            CatchEvent event = (CatchEvent) timer.getParentElement();
            require(isDocumented(event), event.getId(), "does not say why it waits");
        }
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> isTrue(node, "asyncBefore") || isTrue(node, "asyncAfter"))
                .filter(node -> !(node instanceof ServiceTask || node instanceof ParallelGateway))
                .filter(node -> !(node instanceof UserTask && !isTrue(node, "asyncBefore")))
                .forEach(node -> require(false, node.getId(), "has a job that nothing calls for"));
    }

    private void checkNoLogic() {
        for (var type : List.of(
                ScriptTask.class, CamundaScript.class, CamundaExecutionListener.class, CamundaTaskListener.class)) {
            require(model.getModelElementsByType(type).isEmpty(), type.getSimpleName(), "hides logic in the model");
        }
    }

    private static boolean isTrue(BaseElement element, String attribute) {
        return "true".equals(element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute));
    }

    private static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream()
                .anyMatch(text -> text.getTextContent().strip().length() > 30);
    }

    private void require(boolean holds, String id, String fault) {
        if (!holds) {
            faults.add(id + " " + fault);
        }
    }
}

package dev.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every process is written and drawn by the house rules; and the rules notice where one is not. */
class BpmnStyleTest {

    static List<Path> processes() throws IOException {
        return files("bpmn", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isWrittenByTheRules(Path file) throws IOException {
        assertThat(BpmnStyle.faults(
                        read(Files.readString(file)), file.getFileName().toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isDrawnByTheRules(Path file) throws IOException {
        assertThat(BpmnDrawing.faults(read(Files.readString(file)))).isEmpty();
    }

    @Test
    void everyFormIsAskedBySomeTask() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path file : processes()) {
            read(Files.readString(file))
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> asked.add(task.getCamundaFormRef() + ".form"));
        }

        assertThat(files("forms", ".form"))
                .extracting(form -> form.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id="audit" name           | id="audits" name                     | is not the name of its file
            isExecutable="true"       | isExecutable="false"                 | is not executable
            historyTimeToLive="P3650D"| historyTimeToLive=""                 | how long history is kept
            serviceTask_reconcile     | Activity_0x1y2z3                     | is not named as serviceTask_
            flow_nothingToSettle      | Flow_nothingToSettle                 | is not named as flow_
            message_auditCancelled    | Message_auditCancelled               | is not named as message_
            name="Freeze scope"       | name="Freeze Scope"                  | is not in sentence case
            name="Freeze scope"       | name=""                              | has no name
            name="Still work open?"   | name="Work open"                     | does not ask a question
            default="flow_workStillOpen" |                                   | has no default flow
            ${!workOpen}              | ${audit.isOpen()}                    | has a condition with logic
            ${reconcile}              | ${reconcile.run(execution)}          | names no delegate bean
            camunda:delegateExpression="${reconcile}" | camunda:class="dev.X" | calls something other than a bean
            camunda:asyncBefore="true"| camunda:asyncBefore="false"          | runs in the transaction
            camunda:formRef="settle-findings" | camunda:formRef="gone"       | has no form
            camunda:formRefBinding="deployment" | camunda:formRefBinding="latest" | does not bind its form
            camunda:candidateGroups="approvers" | camunda:candidateGroups="board" | names an unknown group
            camunda:candidateGroups="approvers" |                            | is offered to nobody
            camunda:candidateGroups="approvers" | camunda:candidateGroups="approvers" camunda:asyncBefore="true" | wait state
            calledElement="audit-send-out" | calledElement="gone"            | calls what is not there
            calledElementBinding="deployment" | calledElementBinding="latest" | may call another version
            businessKey="${execution.processBusinessKey}" | variables="all"  | hand over the business key
            """)
    void noticesAProcessWrittenOtherwise(String text, String instead, String fault) throws IOException {
        BpmnModelInstance model = read(changed(text, instead == null ? "" : instead));

        assertThat(BpmnStyle.faults(model, "audit.bpmn")).anyMatch(found -> found.contains(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "userTask_approveCorrections, does not say why somebody is asked",
        "event_workDue, does not say why it waits",
        "audit, has no documentation"
    })
    void noticesWhatGivesNoReason(String id, String fault) throws IOException {
        BpmnModelInstance model = audit();
        BaseElement element = model.getModelElementById(id);
        element.getDocumentations().clear();

        assertThat(BpmnStyle.faults(model, "audit.bpmn")).containsExactly(id + " " + fault);
    }

    @Test
    void noticesAListener() throws IOException {
        BpmnModelInstance model = audit();
        ServiceTask task = model.getModelElementById("serviceTask_reconcile");
        task.builder().camundaExecutionListenerClass("start", "dev.rollcall.Hidden");

        assertThat(BpmnStyle.faults(model, "audit.bpmn"))
                .containsExactly("CamundaExecutionListener hides logic in the model");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <di:waypoint x="206" y="200" />           | <di:waypoint x="206" y="190" />           | right angles
            <di:waypoint x="206" y="200" />           | <di:waypoint x="240" y="200" />           | touch its source
            <dc:Bounds x="170" y="182" width="36"     | <dc:Bounds x="230" y="182" width="36"     | lies on
            <dc:Bounds x="170" y="182" width="36"     | <dc:Bounds x="170" y="142" width="36"     | no straight path
            bpmnElement="flow_nothingToSettle"        | bpmnElement="flow_nothingToApprove"       | is not drawn
            """)
    void noticesAProcessDrawnOtherwise(String text, String instead, String fault) throws IOException {
        BpmnModelInstance model = read(changed(text, instead));

        assertThat(BpmnDrawing.faults(model)).anyMatch(found -> found.contains(fault));
    }

    @Test
    void noticesLinesThatCross() throws IOException {
        BpmnModelInstance model = audit();
        BpmnEdge edge = model.getModelElementById("flow_whatComesFirstToWorkDue_di");
        for (Waypoint point : edge.getWaypoints()) {
            point.setX(point.getX() + 180);
        }

        assertThat(BpmnDrawing.faults(model))
                .contains("flow_whatComesFirstToWorkDue crosses flow_workDueToUntilNothingOpen");
    }

    private static BpmnModelInstance audit() throws IOException {
        return read(Files.readString(Path.of("bpmn", "audit.bpmn")));
    }

    private static String changed(String text, String instead) throws IOException {
        String audit = Files.readString(Path.of("bpmn", "audit.bpmn"));
        assertThat(audit).contains(text);
        return audit.replace(text, instead);
    }

    private static BpmnModelInstance read(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }
}

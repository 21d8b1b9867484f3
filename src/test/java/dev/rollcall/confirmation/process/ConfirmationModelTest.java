package dev.rollcall.confirmation.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.confirmation.ConfirmationState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationModelTest {

    private static final String DRAWING = "/bpmn/equipment-confirmation.bpmn";

    private final BpmnModelInstance model = Bpmn.readModelFromStream(open(DRAWING));

    @Test
    void theDrawingHasTheProcessAndItsTaskByTheirNames() {
        assertThat((Object) model.getModelElementById(ConfirmationModel.PROCESS))
                .isNotNull();
        UserTask confirm = model.getModelElementById(ConfirmationModel.CONFIRM_EQUIPMENT);
        assertThat(confirm.getCamundaFormRef()).isEqualTo(ConfirmationModel.FORM);
        assertThat(confirm.getCamundaAssignee()).isEqualTo("${" + ConfirmationModel.PERSON_ID + "}");
    }

    @ParameterizedTest
    @EnumSource(ConfirmationState.class)
    void everyStateStandsAtAnElement(ConfirmationState state) {
        assertThat((Object) model.getModelElementById(ConfirmationModel.element(state)))
                .isInstanceOf(FlowNode.class);
    }

    @Test
    void everyEndIsReachedByAState() {
        List<String> ends = model.getModelElementsByType(EndEvent.class).stream()
                .map(EndEvent::getId)
                .toList();

        assertThat(Arrays.stream(ConfirmationState.values()).map(ConfirmationModel::element))
                .containsAll(ends);
    }

    @Test
    void theDrawingAsksForTheOutcome() {
        assertThat(text(DRAWING))
                .contains(Stream.of("CONFIRMED", "DIFFERENCES", "DEFERRED", "WITHDRAWN")
                        .map(ConfirmationState::valueOf)
                        .map(state -> "${" + ConfirmationModel.OUTCOME + " == '" + state + "'}")
                        .toArray(String[]::new));
    }

    @Test
    void theStepsOfTheAuditAreNamedAsTheirBeans() {
        assertThat(text("/bpmn/audit-send-out.bpmn"))
                .contains("${sendOutConfirmations}", ConfirmationModel.MORE_CONFIRMATIONS);
        assertThat(text("/bpmn/audit.bpmn")).contains("${chaseSilent}");
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static InputStream open(String resource) {
        return ConfirmationModelTest.class.getResourceAsStream(resource);
    }
}

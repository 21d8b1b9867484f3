package dev.rollcall.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class AuditModelTest {

    private final BpmnModelInstance model = read();

    @Test
    void theDrawingHasEveryElementByItsName() {
        assertThat((Object) model.getModelElementById(AuditModel.PROCESS)).isNotNull();
        assertThat((Object) model.getModelElementById(AuditModel.EVENT_WORK_DUE))
                .isNotNull();
        UserTask prepare = model.getModelElementById(AuditModel.TASK_PREPARE);
        assertThat(prepare.getCamundaFormRef()).isEqualTo(AuditModel.FORM_PREPARE);
    }

    @Test
    void theDrawingHearsTheMessages() {
        assertThat(model.getModelElementsByType(Message.class).stream().map(Message::getName))
                .contains(
                        AuditModel.MESSAGE_EVERYTHING_SETTLED,
                        AuditModel.MESSAGE_AUDIT_CANCELLED,
                        AuditModel.MESSAGE_REGISTER_CHANGED);
    }

    @Test
    void theDrawingReadsTheVariables() throws IOException {
        try (InputStream in = open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "${" + AuditVariables.WORK_DUE + "}",
                            "${" + AuditVariables.DAILY_ROUND + "}",
                            "${!" + AuditVariables.WORK_OPEN + "}",
                            "calledElement=\"" + AuditModel.SEND_OUT_PROCESS + "\"");
        }
    }

    private static BpmnModelInstance read() {
        try (InputStream in = open()) {
            return Bpmn.readModelFromStream(in);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static InputStream open() {
        return AuditModelTest.class.getResourceAsStream("/bpmn/audit.bpmn");
    }
}

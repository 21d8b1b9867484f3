package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.WebTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class DelegatesPresentWebTest {

    @Autowired
    private DelegatesPresent present;

    @Autowired
    private RepositoryService repository;

    @Test
    void findsEveryBeanThatTheShippedProcessesName() {
        assertThatCode(present::check).doesNotThrowAnyException();
    }

    @Test
    void saysWhichStepOfWhichProcessNamesABeanThatIsGone() {
        repository
                .createDeployment()
                .addModelInstance(
                        "gone.bpmn",
                        Bpmn.createExecutableProcess("gone")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaDelegateExpression("${longGone}")
                                .endEvent()
                                .done())
                .deploy();
        assertThatThrownBy(present::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gone version 1 → longGone");
    }
}

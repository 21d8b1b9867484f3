package dev.rollcall.confirmation.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.confirmation.ConfirmationId;
import dev.rollcall.confirmation.ConfirmationState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ConfirmationProcessTest {

    private static ProcessEngine engine;

    private final String person = UUID.randomUUID().toString();
    private final String confirmation = ConfirmationId.next().toString();

    @BeforeAll
    static void deployed() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:confirmationprocess;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P10D");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/equipment-confirmation.bpmn")
                .addClasspathResource("forms/equipment-confirmation.form")
                .deploy();
    }

    @AfterAll
    static void closed() {
        engine.close();
    }

    @Test
    void thePersonHasTheTaskWithItsForm() {
        Task task = task(start());

        assertThat(task.getTaskDefinitionKey()).isEqualTo(ConfirmationModel.element(ConfirmationState.OPEN));
        assertThat(task.getAssignee()).isEqualTo(person);
        assertThat(engine.getFormService()
                        .getTaskFormData(task.getId())
                        .getCamundaFormRef()
                        .getKey())
                .isEqualTo(ConfirmationModel.FORM);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConfirmationState.class,
            mode = Mode.EXCLUDE,
            names = {"PREPARED", "OPEN"})
    void endsWhereItsStateStands(ConfirmationState state) {
        String instance = start();

        complete(instance, Map.of(ConfirmationModel.OUTCOME, state.name()));

        assertThat(endOf(instance)).isEqualTo(ConfirmationModel.element(state));
    }

    @Test
    void anUnknownOutcomeCountsAsNoAnswer() {
        String instance = start();

        complete(instance, Map.of(ConfirmationModel.OUTCOME, "SOMETHING_ELSE"));

        assertThat(endOf(instance)).isEqualTo(ConfirmationModel.element(ConfirmationState.NO_ANSWER));
    }

    private String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        ConfirmationModel.PROCESS, confirmation, Map.of(ConfirmationModel.PERSON_ID, person))
                .getId();
    }

    private static Task task(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private static void complete(String instance, Map<String, Object> variables) {
        engine.getTaskService().complete(task(instance).getId(), variables);
    }

    private static String endOf(String instance) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        List<HistoricActivityInstance> ends = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list();
        assertThat(ends).hasSize(1);
        return ends.get(0).getActivityId();
    }
}

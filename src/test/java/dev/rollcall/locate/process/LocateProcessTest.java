package dev.rollcall.locate.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.locate.CountState;
import dev.rollcall.locate.SearchState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LocateProcessTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void deployed() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:locateprocess;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P10D");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/location-count.bpmn")
                .addClasspathResource("bpmn/locate-asset.bpmn")
                .addClasspathResource("forms/count-room.form")
                .addClasspathResource("forms/locate-asset.form")
                .deploy();
    }

    @ParameterizedTest
    @EnumSource(
            value = CountState.class,
            mode = Mode.EXCLUDE,
            names = {"OPEN", "RECOUNT"})
    void aCountEndsWhereItsStateStands(CountState state) {
        String instance = startCount(null);

        complete(instance, state.name());

        assertThat(lastActivity(instance)).isEqualTo(LocateModel.element(state));
    }

    @ParameterizedTest
    @EnumSource(
            value = CountState.class,
            mode = Mode.EXCLUDE,
            names = {"OPEN", "RECOUNT"})
    void aRecountEndsWhereItsStateStands(CountState state) {
        String instance = startCount(UUID.randomUUID().toString());
        complete(instance, CountState.RECOUNT.name());
        Task recount = task(instance);
        assertThat(recount.getTaskDefinitionKey()).isEqualTo(LocateModel.element(CountState.RECOUNT));
        assertThat(recount.getAssignee()).isNull();

        complete(instance, state.name());

        assertThat(lastActivity(instance)).isEqualTo(LocateModel.element(state));
    }

    @Test
    void aCountBelongsToItsCounter() {
        String counter = UUID.randomUUID().toString();

        assertThat(task(startCount(counter)).getAssignee()).isEqualTo(counter);
    }

    @ParameterizedTest
    @EnumSource(
            value = SearchState.class,
            mode = Mode.EXCLUDE,
            names = {"OPEN"})
    void aSearchEndsWhereItsStateStands(SearchState state) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        LocateModel.SEARCH_PROCESS, UUID.randomUUID().toString())
                .getId();
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo(LocateModel.element(SearchState.OPEN));

        complete(instance, state.name());

        assertThat(lastActivity(instance)).isEqualTo(LocateModel.element(state));
    }

    private static String startCount(String counter) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        LocateModel.COUNT_PROCESS,
                        UUID.randomUUID().toString(),
                        Collections.singletonMap(LocateModel.COUNTER_ID, counter))
                .getId();
    }

    private static Task task(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private static void complete(String instance, String outcome) {
        engine.getTaskService().complete(task(instance).getId(), Map.of(LocateModel.OUTCOME, outcome));
    }

    private static String lastActivity(String instance) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        return List.copyOf(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityType("noneEndEvent")
                        .list())
                .get(0)
                .getActivityId();
    }
}

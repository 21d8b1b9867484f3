package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingItemChaseProcessTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void deploy() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:missing;DB_CLOSE_DELAY=-1").setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/missing-item-chase.bpmn")
                .deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void endsFoundWhenTheSearchFindsIt() {
        assertThat(end(List.of("FOUND"))).isEqualTo("endEvent_found");
    }

    @ParameterizedTest
    @CsvSource({
        "FOUND, endEvent_found",
        "RECOVERED, endEvent_recovered",
        "DISPOSED_EARLIER, endEvent_disposedEarlier",
        "RECORD_WRONG, endEvent_recordWrong",
        "LOST, endEvent_lost",
        "STOLEN, endEvent_stolen",
        "SETTLED, endEvent_settled",
        "BELOW_LIMIT, endEvent_closedBelowLimit"
    })
    void endsAsASecondPersonConfirms(String ending, String endEvent) {
        assertThat(end(List.of("NOT_FOUND", "PROPOSED", ending))).isEqualTo(endEvent);
    }

    @Test
    void anEndingThatIsSentBackIsDecidedAnew() {
        assertThat(end(List.of("NOT_FOUND", "PROPOSED", "SENT_BACK", "PROPOSED", "LOST")))
                .isEqualTo("endEvent_lost");
    }

    @Test
    void everyEndingHasAnEndEvent() {
        for (Ending ending : Ending.values()) {
            assertThat(end(List.of("NOT_FOUND", "PROPOSED", ending.name()))).startsWith("endEvent_");
        }
    }

    private static String end(List<String> outcomes) {
        RuntimeService runtime = engine.getRuntimeService();
        TaskService tasks = engine.getTaskService();
        HistoryService history = engine.getHistoryService();
        String id = runtime.startProcessInstanceByKey(
                        "missing-item-chase", CaseId.next().toString())
                .getId();
        for (String outcome : outcomes) {
            String task =
                    tasks.createTaskQuery().processInstanceId(id).singleResult().getId();
            tasks.complete(task, Map.of("outcome", outcome));
        }
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(id).count())
                .isZero();
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }
}

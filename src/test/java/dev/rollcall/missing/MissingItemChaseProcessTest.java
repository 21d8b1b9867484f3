package dev.rollcall.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.missing.process.MissingModel;
import java.io.File;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MissingItemChaseProcessTest {

    private static final Deque<String> STEPS = new ArrayDeque<>();
    private static ProcessEngine engine;

    @BeforeAll
    static void deploy() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:missing;DB_CLOSE_DELAY=-1").setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        JavaDelegate choosing = execution -> {
            execution.setVariable(MissingModel.STEP, STEPS.pop());
            execution.setVariable(MissingModel.ASKED_PERSON, "anna");
        };
        configuration.setBeans(Map.of("chooseNextStep", choosing));
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
        String id = start(false, "ASK", "LOOK", "DECIDE");
        complete(id, MissingModel.SAY_WHERE_IT_IS, "ANSWERED");
        complete(id, "userTask_lookForItem", "NOT_FOUND");
        complete(id, "userTask_decideOnItem", "PROPOSED");
        complete(id, "userTask_confirmEnding", ending);

        assertThat(endOf(id)).isEqualTo(endEvent);
    }

    @Test
    void whatIsFoundGoesStraightToTheSecondPerson() {
        String id = start(false, "LOOK", "CONFIRM");
        complete(id, "userTask_lookForItem", "FOUND");
        complete(id, "userTask_confirmEnding", "FOUND");

        assertThat(endOf(id)).isEqualTo("endEvent_found");
    }

    @Test
    void securityIsToldWhileTheSearchGoesOn() {
        String id = start(true, "ASK", "DECIDE");
        assertThat(open(id)).containsExactlyInAnyOrder(MissingModel.REPORT_INCIDENT, MissingModel.SAY_WHERE_IT_IS);

        complete(id, MissingModel.SAY_WHERE_IT_IS, "NO_ANSWER");
        assertThat(open(id)).containsExactly(MissingModel.REPORT_INCIDENT);

        complete(id, MissingModel.REPORT_INCIDENT, "REPORTED");
        assertThat(open(id)).containsExactly("userTask_decideOnItem");
    }

    @Test
    void anEndingThatIsSentBackIsDecidedAnew() {
        String id = start(false, "DECIDE");
        complete(id, "userTask_decideOnItem", "PROPOSED");
        complete(id, "userTask_confirmEnding", "SENT_BACK");
        complete(id, "userTask_decideOnItem", "PROPOSED");
        complete(id, "userTask_confirmEnding", "LOST");

        assertThat(endOf(id)).isEqualTo("endEvent_lost");
    }

    @Test
    void whoeverIsAskedHasTheTask() {
        String id = start(false, "ASK");

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("anna");
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyStateStandsAtAnElement(CaseState state) {
        assertThat(model().getElementById(MissingModel.element(state))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void everyEndingHasItsFlow(Ending ending) {
        String id = start(false, "CONFIRM");
        complete(id, "userTask_confirmEnding", ending.name());

        assertThat(endOf(id)).startsWith("endEvent_");
    }

    private static DomDocument model() {
        return Bpmn.readModelFromFile(new File("bpmn/missing-item-chase.bpmn")).getDocument();
    }

    private static String start(boolean mayHoldData, String... steps) {
        STEPS.clear();
        STEPS.addAll(List.of(steps));
        RuntimeService runtime = engine.getRuntimeService();
        String id = runtime.startProcessInstanceByKey(
                        MissingModel.PROCESS, CaseId.next().toString(), Map.of(MissingModel.MAY_HOLD_DATA, mayHoldData))
                .getId();
        runJobs(id);
        return id;
    }

    private static void complete(String id, String element, String outcome) {
        TaskService tasks = engine.getTaskService();
        Task task = tasks.createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(element)
                .singleResult();
        tasks.complete(task.getId(), Map.of(MissingModel.OUTCOME, outcome));
        runJobs(id);
    }

    private static void runJobs(String id) {
        ManagementService management = engine.getManagementService();
        management.createJobQuery().processInstanceId(id).list().forEach(job -> management.executeJob(job.getId()));
    }

    private static List<String> open(String id) {
        return engine.getTaskService().createTaskQuery().processInstanceId(id).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private static String endOf(String id) {
        HistoryService history = engine.getHistoryService();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .isZero();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(end -> end.getActivityId())
                .filter(end -> !end.equals("endEvent_askingOver"))
                .findFirst()
                .orElseThrow();
    }
}

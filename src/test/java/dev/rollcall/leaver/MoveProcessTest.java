package dev.rollcall.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.leaver.process.MoveModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveProcessTest {

    private static final List<String> DONE = new ArrayList<>();
    private static boolean handedOver;
    private static boolean allTaken;
    private static ProcessEngine engine;

    @BeforeAll
    static void deploy() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:moves;DB_CLOSE_DELAY=-1").setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        JavaDelegate asking = execution -> DONE.add("ask");
        JavaDelegate reminding = execution -> DONE.add("remind");
        JavaDelegate carrying = execution -> execution.setVariable(MoveModel.HANDED_OVER, handedOver);
        JavaDelegate checking = execution -> execution.setVariable(MoveModel.ALL_TAKEN, allTaken);
        configuration.setBeans(Map.of(
                "askMover", asking,
                "remindMover", reminding,
                "carryOutMove", carrying,
                "checkHandOvers", checking));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/move-confirmation.bpmn")
                .deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void nothingDone() {
        DONE.clear();
        handedOver = false;
        allTaken = false;
    }

    @Test
    void endsWithTheAnswerWhereNothingIsHandedOver() {
        String id = start();
        complete(id, MoveModel.CONFIRM_AFTER_MOVE);

        assertThat(ends(id)).containsExactly("endEvent_confirmed");
        assertThat(DONE).containsExactly("ask");
    }

    @Test
    void endsOnceReceiversHaveTakenOver() {
        handedOver = true;
        allTaken = true;
        String id = start();
        complete(id, MoveModel.CONFIRM_AFTER_MOVE);
        assertThat(ends(id)).isEmpty();
        correlate(MoveModel.MESSAGE_RECEIVERS_ANSWERED);
        runJobs(id);

        assertThat(ends(id)).containsExactly("endEvent_takenOver");
    }

    @Test
    void itSettlesANo() {
        handedOver = true;
        String id = start();
        complete(id, MoveModel.CONFIRM_AFTER_MOVE);
        correlate(MoveModel.MESSAGE_RECEIVERS_ANSWERED);
        runJobs(id);
        complete(id, MoveModel.SETTLE_MOVE);

        assertThat(ends(id)).containsExactly("endEvent_settledByHand");
    }

    @Test
    void itSettlesTheSilenceOfAReceiver() {
        handedOver = true;
        String id = start();
        complete(id, MoveModel.CONFIRM_AFTER_MOVE);
        fire(id, "event_receiversSilent");
        complete(id, MoveModel.SETTLE_MOVE);

        assertThat(ends(id)).containsExactly("endEvent_settledByHand");
    }

    @Test
    void itSettlesTheSilenceOfTheMoverWhoWasReminded() {
        String id = start();
        fire(id, "event_reminderDue");
        assertThat(ends(id)).containsExactly("endEvent_reminded");
        fire(id, "event_deadlinePassed");
        complete(id, MoveModel.SETTLE_MOVE);

        assertThat(ends(id)).containsExactlyInAnyOrder("endEvent_reminded", "endEvent_settledByHand");
        assertThat(DONE).containsExactly("ask", "remind");
    }

    @Test
    void aDepartureOvertakesIt() {
        String id = start();
        correlate(MoveModel.MESSAGE_OVERTAKEN);

        assertThat(ends(id)).containsExactly("endEvent_overtaken");
    }

    private static String start() {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        MoveModel.PROCESS,
                        "move",
                        Map.of(
                                MoveModel.MOVER_ID, "anna",
                                MoveModel.REMIND_AT, "2099-01-01T00:00:00Z",
                                MoveModel.DUE_END, "2099-01-02T00:00:00Z"))
                .getId();
        runJobs(id);
        return id;
    }

    private static void correlate(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey("move")
                .correlateAll();
    }

    private static void complete(String id, String element) {
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(element)
                .list()
                .forEach(task -> engine.getTaskService().complete(task.getId()));
        runJobs(id);
    }

    private static void fire(String id, String event) {
        ManagementService management = engine.getManagementService();
        management
                .createJobQuery()
                .processInstanceId(id)
                .activityId(event)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        runJobs(id);
    }

    private static void runJobs(String id) {
        ManagementService management = engine.getManagementService();
        List<Job> due = management
                .createJobQuery()
                .processInstanceId(id)
                .executable()
                .messages()
                .list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management
                    .createJobQuery()
                    .processInstanceId(id)
                    .executable()
                    .messages()
                    .list();
        }
    }

    private static List<String> ends(String id) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(activity -> activity.getActivityId())
                .filter(activity -> activity.startsWith("endEvent_"))
                .toList();
    }
}

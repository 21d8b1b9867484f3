package dev.rollcall.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.purchase.ReceiptProcess.Outcome;
import dev.rollcall.purchase.process.ReceiptModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptAcknowledgementProcessTest {

    private static final List<String> DONE = new ArrayList<>();
    private static ProcessEngine engine;

    @BeforeAll
    static void deploy() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:receipt;DB_CLOSE_DELAY=-1").setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        JavaDelegate reminding = execution -> DONE.add("reminded");
        JavaDelegate silence = execution -> DONE.add("silent");
        configuration.setBeans(Map.of("remindOfReceipt", reminding, "noteSilence", silence));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/receipt-acknowledgement.bpmn")
                .deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void nothingDone() {
        DONE.clear();
    }

    @Test
    void endsWithTheWordOfWhoeverHasIt() {
        String id = start();
        assertThat(task(id).getAssignee()).isEqualTo("anna");
        complete(id, ReceiptModel.ACKNOWLEDGE, Outcome.RECEIVED);

        assertThat(endOf(id)).containsExactly("endEvent_receiptAcknowledged");
    }

    @Test
    void remindsOnceAndStaysOpen() {
        String id = start();
        fire(id, "event_reminderDue");

        assertThat(DONE).containsExactly("reminded");
        assertThat(task(id).getTaskDefinitionKey()).isEqualTo(ReceiptModel.ACKNOWLEDGE);
        complete(id, ReceiptModel.ACKNOWLEDGE, Outcome.RECEIVED);
        assertThat(endOf(id)).containsExactlyInAnyOrder("endEvent_reminded", "endEvent_receiptAcknowledged");
    }

    @Test
    void whatDidNotComeIsClearedUpByIt() {
        String id = start();
        complete(id, ReceiptModel.ACKNOWLEDGE, Outcome.DENIED);
        complete(id, ReceiptModel.CLEAR_UP, Outcome.RECEIVED);

        assertThat(endOf(id)).containsExactly("endEvent_handedOver");
    }

    @Test
    void silenceIsClearedUpByItAsWell() {
        String id = start();
        fire(id, "event_lastDayPassed");
        assertThat(DONE).containsExactly("silent");
        complete(id, ReceiptModel.CLEAR_UP, Outcome.BACK_IN_STOCK);

        assertThat(endOf(id)).containsExactly("endEvent_backInStock");
    }

    @Test
    void asksNobodyAboutWhatWasTakenBack() {
        String id = start();
        engine.getRuntimeService()
                .createMessageCorrelation(ReceiptModel.MESSAGE_ISSUE_WITHDRAWN)
                .processInstanceId(id)
                .correlate();

        assertThat(endOf(id)).containsExactly("endEvent_issueWithdrawn");
    }

    private static String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        ReceiptModel.PROCESS,
                        Map.of(
                                ReceiptModel.PERSON, "anna",
                                ReceiptModel.REMIND_AT, "2037-01-05T06:00:00Z",
                                ReceiptModel.GIVE_UP_AT, "2037-01-15T06:00:00Z"))
                .getId();
    }

    private static Task task(String id) {
        return engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
    }

    private static void complete(String id, String element, Outcome outcome) {
        assertThat(task(id).getTaskDefinitionKey()).isEqualTo(element);
        engine.getTaskService().complete(task(id).getId(), Map.of(ReceiptModel.OUTCOME, outcome.name()));
    }

    /** The timer, and the step behind it. */
    private static void fire(String id, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .activityId(timer)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .messages()
                .list()
                .forEach(next -> engine.getManagementService().executeJob(next.getId()));
    }

    private static List<String> endOf(String id) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .isZero();
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> activity.startsWith("endEvent_"))
                .toList();
    }
}

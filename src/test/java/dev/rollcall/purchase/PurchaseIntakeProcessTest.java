package dev.rollcall.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.purchase.PurchaseProcess.Step;
import dev.rollcall.purchase.process.PurchaseModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurchaseIntakeProcessTest {

    private static ProcessEngine engine;
    private static boolean toRegister;
    private static int looked;

    @BeforeAll
    static void deploy() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:purchase;DB_CLOSE_DELAY=-1").setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        JavaDelegate deciding = execution -> execution.setVariable(PurchaseModel.TO_REGISTER, toRegister);
        JavaDelegate reporting = execution -> looked++;
        configuration.setBeans(Map.of("decideRegistration", deciding, "reportOverdueDelivery", reporting));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/purchase-intake.bpmn")
                .deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void somethingToRegister() {
        toRegister = true;
        looked = 0;
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void whatNeedsNoRecordIsNotWaitedFor() {
        toRegister = false;

        assertThat(endOf(start())).containsExactly("endEvent_nothingToRegister");
    }

    @Test
    void whatIsForNobodyEndsInStock() {
        String id = start();
        complete(id, Step.RECEIVE, Step.DONE);

        assertThat(endOf(id)).containsExactly("endEvent_inStock");
    }

    @Test
    void whatIsForSomebodyIsIssued() {
        String id = start();
        complete(id, Step.RECEIVE, Step.ISSUE);
        complete(id, Step.ISSUE, Step.DONE);

        assertThat(endOf(id)).containsExactly("endEvent_issued");
    }

    @Test
    void whatIsToComeAfterAllIsReceivedFirst() {
        String id = start();
        complete(id, Step.RECEIVE, Step.ISSUE);
        complete(id, Step.ISSUE, Step.RECEIVE);

        assertThat(open(id)).containsExactly(PurchaseModel.element(Step.RECEIVE));
    }

    @Test
    void aLateDeliveryIsLookedAtEachMorningUntilItComes() {
        at("2027-01-04T06:00:30Z");
        String id = start();
        assertThat(due(id)).isEmpty();

        at("2027-01-05T06:00:30Z");

        runDue(id);
        assertThat(looked).isOne();
        assertThat(open(id)).containsExactly(PurchaseModel.element(Step.RECEIVE));
        assertThat(due(id)).as("the next morning is not yet").isEmpty();

        at("2027-01-06T06:00:30Z");
        runDue(id);
        assertThat(looked).isEqualTo(2);

        complete(id, Step.RECEIVE, Step.DONE);
        assertThat(endOf(id)).contains("endEvent_overdueLookedAt", "endEvent_inStock");
    }

    @Test
    void aChangeIsDecidedOnAnewWhileItWaits() {
        String id = start();
        engine.getRuntimeService()
                .createMessageCorrelation(PurchaseModel.MESSAGE_PURCHASE_CHANGED)
                .processInstanceId(id)
                .correlate();

        assertThat(open(id)).containsExactly(PurchaseModel.element(Step.RECEIVE));
        assertThat(ended(id)).containsExactly("endEvent_changeFollowed");
    }

    @Test
    void aCancelledOrderWaitsForNothing() {
        String id = start();
        engine.getRuntimeService()
                .createMessageCorrelation(PurchaseModel.MESSAGE_PURCHASE_CANCELLED)
                .processInstanceId(id)
                .correlate();

        assertThat(endOf(id)).containsExactly("endEvent_purchaseCancelled");
    }

    private static void at(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }

    private static String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        PurchaseModel.PROCESS, Map.of(PurchaseModel.OVERDUE_ROUND, "R/2027-01-05T06:00:00Z/P1D"))
                .getId();
    }

    private static void complete(String id, Step at, Step next) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(PurchaseModel.element(at))
                .singleResult();
        engine.getTaskService().complete(task.getId(), Map.of(PurchaseModel.STEP, next.name()));
    }

    private static List<Job> due(String id) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .executable()
                .list();
    }

    private static void runDue(String id) {
        for (List<Job> jobs = due(id); !jobs.isEmpty(); jobs = due(id)) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private static List<String> open(String id) {
        return engine.getTaskService().createTaskQuery().processInstanceId(id).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private static List<String> endOf(String id) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .isZero();
        return ended(id);
    }

    private static List<String> ended(String id) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> activity.startsWith("endEvent_"))
                .distinct()
                .toList();
    }
}

package dev.rollcall.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.audit.AuditId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process with its steps replaced by notes of who was called; timers and jobs are fired by hand. */
class AuditProcessTest {

    private static final ProcessEngine ENGINE = engine();

    private final AuditId audit = AuditId.next();
    private final List<String> called = new ArrayList<>();
    private final CamundaAuditProcess process = new CamundaAuditProcess(
            ENGINE.getRuntimeService(), ENGINE.getTaskService(), ENGINE.getManagementService(), "0 0 7 ? * MON-FRI");
    private int chunksLeft;
    private boolean findings;

    private static ProcessEngine engine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:auditprocess;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setHistoryTimeToLive("P10D");
        return configuration.buildProcessEngine();
    }

    @BeforeEach
    void deployedAndDrafted() {
        ENGINE.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/audit.bpmn")
                .addClasspathResource("bpmn/audit-send-out.bpmn")
                .addClasspathResource("forms/prepare-audit.form")
                .addClasspathResource("forms/settle-findings.form")
                .addClasspathResource("forms/approve-corrections.form")
                .deploy();
        step("freezeScope", Map.of());
        step("sendOutConfirmations", Map.of("moreConfirmations", false));
        step("openCounts", Map.of("moreCounts", false));
        step("openSearches", Map.of("moreSearches", false));
        step("openReviews", Map.of("moreReviews", false));
        step("applyCorrections", Map.of());
        step("writeReport", Map.of());
        step("chaseSilent", Map.of());
        step("takeUpChanges", Map.of());
        Mocks.register("reconcile", (JavaDelegate) execution -> {
            called.add("reconcile");
            execution.setVariable("findingsOpen", findings);
            execution.setVariable("correctionsProposed", findings);
        });
        chunks("closeOpenWork");
        chunks("withdrawWork");
        process.drafted(audit, Instant.parse("2030-01-31T23:00:00Z"));
    }

    @AfterEach
    void cleared() {
        Mocks.reset();
        ENGINE.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> ENGINE.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    @Test
    void closesWhenEverythingIsSettledAndNothingWasFound() {
        toWork();
        chunksLeft = 2;
        process.everythingSettled(audit);
        run();
        assertThat(called)
                .containsSubsequence(
                        "freezeScope",
                        "sendOutConfirmations",
                        "openCounts",
                        "openSearches",
                        "openReviews",
                        "closeOpenWork",
                        "closeOpenWork",
                        "reconcile",
                        "applyCorrections",
                        "writeReport");
        assertThat(endedAt("endEvent_auditClosed")).isTrue();
    }

    @Test
    void closesAfterTheDeadlineByWayOfSettlingAndApproving() {
        toWork();
        findings = true;
        execute(timer(AuditModel.EVENT_WORK_DUE));
        run();
        complete("userTask_settleFindings", Map.of("correctionsProposed", true));
        complete("userTask_approveCorrections", Map.of());
        run();
        assertThat(endedAt("endEvent_auditClosed")).isTrue();
    }

    @Test
    void needsNoApprovalWhenNoCorrectionIsProposed() {
        toWork();
        findings = true;
        process.everythingSettled(audit);
        run();
        complete("userTask_settleFindings", Map.of("correctionsProposed", false));
        run();
        assertThat(endedAt("endEvent_auditClosed")).isTrue();
    }

    @Test
    void aDraftThatIsCancelledWithdrawsItsTask() {
        process.cancelled(audit);
        run();
        assertThat(taskService().createTaskQuery().count()).isZero();
        assertThat(endedAt("endEvent_auditCancelled")).isTrue();
    }

    @Test
    void aRunningAuditThatIsCancelledWithdrawsItsWorkChunkByChunk() {
        toWork();
        chunksLeft = 3;
        process.cancelled(audit);
        run();
        assertThat(called.stream().filter("withdrawWork"::equals)).hasSize(3);
        assertThat(called).doesNotContain("reconcile");
        assertThat(endedAt("endEvent_auditCancelled")).isTrue();
    }

    @Test
    void cancellingWhileTheWorkGoesOutEndsTheSendingToo() {
        process.prepared(audit, Instant.parse("2030-01-31T23:00:00Z"));
        execute(job("serviceTask_freezeScope"));
        process.cancelled(audit);
        run();
        assertThat(called).doesNotContain("sendOutConfirmations");
        assertThat(runtimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void theDailyRoundDisturbsNothing() {
        toWork();
        execute(timer("startEvent_roundDue"));
        execute(job("serviceTask_chaseSilent"));
        assertThat(called).contains("chaseSilent");
        assertThat(reached("endEvent_roundDone")).isTrue();
        assertThat(runtimeService().createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void whatTheRegisterChangesIsTakenUpAndSentOutBesideTheWork() {
        toWork();
        called.clear();
        process.registerChanged(audit);
        run();
        assertThat(called)
                .containsExactly("takeUpChanges", "sendOutConfirmations", "openCounts", "openSearches", "openReviews");
        assertThat(reached("endEvent_changesTakenUp")).isTrue();
        assertThat(runtimeService().createProcessInstanceQuery().count()).isEqualTo(1);
        assertThat(timer(AuditModel.EVENT_WORK_DUE)).isNotNull();
    }

    @Test
    void cancellingEndsTheTakingUpToo() {
        toWork();
        process.registerChanged(audit);
        process.cancelled(audit);
        run();
        assertThat(called).doesNotContain("takeUpChanges");
        assertThat(endedAt("endEvent_auditCancelled")).isTrue();
    }

    @Test
    void movingTheDeadlineMovesTheTimer() {
        toWork();
        Instant later = Instant.parse("2030-03-01T23:00:00Z");
        process.workDueMoved(audit, later);
        assertThat(timer(AuditModel.EVENT_WORK_DUE).getDuedate()).isEqualTo(later);
    }

    @Test
    void settledAuditsThatAreNotWaitingAreLeftAlone() {
        process.everythingSettled(audit);
        process.everythingSettled(AuditId.next());
        assertThat(taskService().createTaskQuery().count()).isEqualTo(1);
    }

    private void toWork() {
        process.prepared(audit, Instant.parse("2030-01-31T23:00:00Z"));
        run();
        assertThat(timer(AuditModel.EVENT_WORK_DUE)).isNotNull();
    }

    private void step(String bean, Map<String, Object> variables) {
        Mocks.register(bean, (JavaDelegate) execution -> {
            called.add(bean);
            execution.setVariables(variables);
        });
    }

    private void chunks(String bean) {
        Mocks.register(bean, (JavaDelegate) execution -> {
            called.add(bean);
            chunksLeft--;
            execution.setVariable(AuditVariables.WORK_OPEN, chunksLeft > 0);
        });
    }

    private void complete(String task, Map<String, Object> variables) {
        taskService()
                .complete(
                        taskService()
                                .createTaskQuery()
                                .taskDefinitionKey(task)
                                .singleResult()
                                .getId(),
                        variables);
    }

    /** Runs jobs that are no timers until there are none. */
    private static void run() {
        for (List<Job> jobs = messages(); !jobs.isEmpty(); jobs = messages()) {
            jobs.forEach(AuditProcessTest::execute);
        }
    }

    private static List<Job> messages() {
        return managementService().createJobQuery().messages().list();
    }

    private static Job timer(String activity) {
        return managementService()
                .createJobQuery()
                .timers()
                .activityId(activity)
                .singleResult();
    }

    private static Job job(String activity) {
        return managementService().createJobQuery().activityId(activity).singleResult();
    }

    private boolean endedAt(String event) {
        return reached(event) && runtimeService().createProcessInstanceQuery().count() == 0;
    }

    private static boolean reached(String event) {
        return historyService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(event)
                        .count()
                > 0;
    }

    private static void execute(Job job) {
        managementService().executeJob(job.getId());
    }

    private static RuntimeService runtimeService() {
        return ENGINE.getRuntimeService();
    }

    private static TaskService taskService() {
        return ENGINE.getTaskService();
    }

    private static ManagementService managementService() {
        return ENGINE.getManagementService();
    }

    private static HistoryService historyService() {
        return ENGINE.getHistoryService();
    }
}

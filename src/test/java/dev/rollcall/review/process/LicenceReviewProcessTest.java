package dev.rollcall.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.review.ReviewState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process with its steps replaced; jobs are fired by hand. */
class LicenceReviewProcessTest {

    private static ProcessEngine engine;

    private boolean fresh = true;
    private boolean gap = true;

    @BeforeAll
    static void deployed() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:reviewprocess;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setHistoryTimeToLive("P10D");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/licence-review.bpmn")
                .addClasspathResource("forms/get-accounts.form")
                .addClasspathResource("forms/decide-on-licence.form")
                .addClasspathResource("forms/confirm-reduction.form")
                .addClasspathResource("forms/remove-accounts.form")
                .deploy();
    }

    @BeforeEach
    void steps() {
        Mocks.register("compareLicence", (JavaDelegate) execution -> {
            execution.setVariable(ReviewModel.LIST_FRESH, fresh);
            execution.setVariable(ReviewModel.ANY_GAP, gap);
        });
        Mocks.register("askHolders", (JavaDelegate) execution -> {});
    }

    @AfterEach
    void cleared() {
        Mocks.reset();
    }

    @Test
    void endsInOrderWhenNothingIsAmiss() {
        gap = false;
        assertThat(lastActivity(started(null))).isEqualTo(ReviewModel.element(ReviewState.IN_ORDER));
    }

    @ParameterizedTest
    @CsvSource({"BUY, BUY", "ACCEPT, ACCEPTED"})
    void endsWithTheVerdict(String outcome, ReviewState state) {
        String instance = started(null);
        complete(instance, outcome);
        assertThat(lastActivity(instance)).isEqualTo(ReviewModel.element(state));
    }

    @Test
    void endsReducedWhenTheVendorHasConfirmed() {
        String instance = started(null);
        complete(instance, "REDUCE");
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo(ReviewModel.element(ReviewState.CONFIRM));
        complete(instance, "");
        assertThat(lastActivity(instance)).isEqualTo(ReviewModel.element(ReviewState.REDUCED));
    }

    @Test
    void endsReclaimedWhenTheAccountsAreRemoved() {
        String instance = started(null);
        complete(instance, "RECLAIM");
        jobs(instance);
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo(ReviewModel.element(ReviewState.REMOVE));
        complete(instance, "");
        assertThat(lastActivity(instance)).isEqualTo(ReviewModel.element(ReviewState.RECLAIMED));
    }

    @Test
    void comparesAgainWhenTheAccountsAreKnown() {
        fresh = false;
        String instance = started(null);
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo(ReviewModel.element(ReviewState.ACCOUNTS));
        fresh = true;
        complete(instance, "");
        jobs(instance);
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo(ReviewModel.element(ReviewState.DECIDE));
    }

    @Test
    void endsUndecidedWhenTheAuditCloses() {
        String instance = started(null);
        engine.getRuntimeService()
                .createMessageCorrelation(ReviewModel.MESSAGE_CLOSED)
                .processInstanceId(instance)
                .correlateAll();
        assertThat(lastActivity(instance)).isEqualTo(ReviewModel.element(ReviewState.NO_ANSWER));
    }

    @Test
    void putsTheDecisionToTheOwner() {
        String owner = UUID.randomUUID().toString();
        assertThat(task(started(owner)).getAssignee()).isEqualTo(owner);
        assertThat(task(started(null)).getAssignee()).isNull();
    }

    private static String started(String owner) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        ReviewModel.PROCESS,
                        UUID.randomUUID().toString(),
                        Collections.singletonMap(ReviewModel.REVIEWER_ID, owner))
                .getId();
        jobs(instance);
        return instance;
    }

    private static void jobs(String instance) {
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private static Task task(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private static void complete(String instance, String outcome) {
        engine.getTaskService().complete(task(instance).getId(), Map.of(ReviewModel.OUTCOME, outcome));
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

package dev.rollcall.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaverProcessTest {

    private static final List<String> DONE = new ArrayList<>();
    private static boolean everythingBack;
    private static ProcessEngine engine;

    @BeforeAll
    static void deploy() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:leaver;DB_CLOSE_DELAY=-1").setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P1D");
        JavaDelegate listing = execution -> {
            DONE.add("list");
            for (String timer : List.of("remindAt", "lastDayEnd", "returnByEnd")) {
                execution.setVariable(timer, "2099-01-01T00:00:00Z");
            }
        };
        JavaDelegate acknowledging = execution -> {
            DONE.add("acknowledge");
            execution.setVariable("everythingBack", everythingBack);
        };
        configuration.setBeans(Map.of(
                "listWhatTheyHold", listing,
                "acknowledgeReturn", acknowledging,
                "tellLeaver", doing("tell"),
                "remindLeaver", doing("remind"),
                "endAccess", doing("end access"),
                "chaseReturns", doing("chase")));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/leaver-offboarding.bpmn")
                .addClasspathResource("bpmn/asset-return.bpmn")
                .addClasspathResource("bpmn/seat-release.bpmn")
                .deploy();
    }

    private static JavaDelegate doing(String what) {
        return execution -> DONE.add(what);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void nothingDone() {
        DONE.clear();
    }

    @ParameterizedTest
    @CsvSource({"true, endEvent_allReturned", "false, endEvent_someChased"})
    void endsOnceEverythingIsSettled(boolean back, String end) {
        everythingBack = back;
        String id = offboarding();

        correlate("EverythingSettled");
        runJobs(id);

        assertThat(ends(id)).containsExactly(end);
        assertThat(DONE).containsExactly("list", "tell", "acknowledge");
    }

    @ParameterizedTest
    @CsvSource({
        "event_reminderDue, remind, endEvent_reminded",
        "event_lastDayOver, end access, endEvent_accessEnded",
        "event_returnByPassed, chase, endEvent_chased"
    })
    void eachTimerDoesItsOneThingWhileTheRestGoesOn(String event, String done, String end) {
        String id = offboarding();

        fire(id, event);
        runJobs(id);

        assertThat(DONE).containsExactly("list", "tell", done);
        assertThat(ends(id)).containsExactly(end);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .isOne();
        correlate("DepartureWithdrawn");
    }

    @Test
    void endsWhereverItStandsWhenTheyStay() {
        String id = offboarding();

        correlate("DepartureWithdrawn");

        assertThat(ends(id)).containsExactly("endEvent_staysHere");
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNED, false, endEvent_returned",
        "ELSEWHERE, true, endEvent_elsewhere",
        "WITHDRAWN, true, endEvent_withdrawn",
        "CHASED, true, endEvent_chased"
    })
    void aReturnEndsAsItTurnedOut(String outcome, boolean mayHoldData, String end) {
        String id = assetReturn(mayHoldData);

        complete(id, "userTask_collectAsset", outcome);

        assertThat(ends(id)).containsExactly(end);
    }

    @Test
    void whatMayHoldDataIsWipedOnceItIsBack() {
        String id = assetReturn(true);

        complete(id, "userTask_collectAsset", "RETURNED");
        assertThat(ends(id)).isEmpty();
        complete(id, "userTask_wipeAsset", "RETURNED");

        assertThat(ends(id)).containsExactly("endEvent_wiped");
    }

    @ParameterizedTest
    @CsvSource({"RELEASED, endEvent_released", "WITHDRAWN, endEvent_stays"})
    void aSeatIsReleasedOrStays(String outcome, String end) {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "seat-release",
                        UUID.randomUUID().toString(),
                        Map.of("ownerId", "otto", "dueDate", "2099-01-01T00:00:00Z"))
                .getId();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("otto");

        complete(id, "userTask_releaseSeat", outcome);

        assertThat(ends(id)).containsExactly(end);
    }

    private static String offboarding() {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("leaver-offboarding", "departure")
                .getId();
        runJobs(id);
        return id;
    }

    private static String assetReturn(boolean mayHoldData) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "asset-return",
                        UUID.randomUUID().toString(),
                        Map.of("mayHoldData", mayHoldData, "dueDate", "2099-01-01T00:00:00Z"))
                .getId();
    }

    private static void correlate(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey("departure")
                .correlateAll();
    }

    private static void complete(String id, String element, String outcome) {
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(element)
                .list()
                .forEach(task -> engine.getTaskService().complete(task.getId(), Map.of("outcome", outcome)));
    }

    private static void fire(String id, String event) {
        ManagementService management = engine.getManagementService();
        management
                .createJobQuery()
                .processInstanceId(id)
                .activityId(event)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
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

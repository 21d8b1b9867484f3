package dev.rollcall.review.process;

import dev.rollcall.review.ReviewProcess;
import dev.rollcall.review.ReviewState;
import dev.rollcall.review.Verdict;
import dev.rollcall.workflow.OpenTasks;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Reviews of licences on the engine. */
@Component("licenceReviewProcess")
class CamundaReviewProcess implements ReviewProcess {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OpenTasks tasks;

    CamundaReviewProcess(RuntimeService runtime, RepositoryService repository, OpenTasks tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public List<String> start(List<Start> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ReviewModel.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        return reviews.stream()
                .map(one -> runtime.startProcessInstanceById(
                                definition,
                                one.review().toString(),
                                Collections.singletonMap(
                                        ReviewModel.REVIEWER_ID,
                                        one.reviewer() == null
                                                ? null
                                                : one.reviewer().toString()))
                        .getId())
                .toList();
    }

    @Override
    public void done(String instanceId) {
        tasks.complete(instanceId, Map.of());
    }

    @Override
    public void decided(String instanceId, Verdict verdict) {
        tasks.complete(instanceId, Map.of(ReviewModel.OUTCOME, verdict.name()));
    }

    @Override
    public void close(Collection<String> instanceIds) {
        instanceIds.forEach(instance -> runtime.createMessageCorrelation(ReviewModel.MESSAGE_CLOSED)
                .processInstanceId(instance)
                .correlateAll());
    }

    @Override
    public String id() {
        return ReviewModel.PROCESS;
    }

    @Override
    public String element(ReviewState state) {
        return ReviewModel.element(state);
    }
}

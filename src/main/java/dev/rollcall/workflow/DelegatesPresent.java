package dev.rollcall.workflow;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine looks a delegate up only when a step is reached. This looks at the start instead: a definition that is new or
 * still has running instances must find every bean it names, or the service does not start.
 */
@Component
class DelegatesPresent {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ApplicationContext beans;

    DelegatesPresent(RepositoryService repository, RuntimeService runtime, ApplicationContext beans) {
        this.repository = repository;
        this.runtime = runtime;
        this.beans = beans;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional(readOnly = true)
    public void check() {
        List<String> missing = repository.createProcessDefinitionQuery().list().stream()
                .filter(this::matters)
                .flatMap(this::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Steps of processes that are in use name beans that are gone: "
                    + String.join(", ", missing)
                    + ". Bring the beans back, or end those instances with the version that started them.");
        }
    }

    private boolean matters(ProcessDefinition definition) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(definition.getKey())
                .latestVersion()
                .singleResult();
        return definition.getId().equals(newest.getId())
                || runtime.createProcessInstanceQuery()
                                .processDefinitionId(definition.getId())
                                .count()
                        > 0;
    }

    private Stream<String> missing(ProcessDefinition definition) {
        return delegates(repository.getBpmnModelInstance(definition.getId()))
                .filter(bean -> !beans.containsBean(bean))
                .map(bean -> definition.getKey() + " version " + definition.getVersion() + " → " + bean);
    }

    /** Names of the beans that the steps of a model call. */
    static Stream<String> delegates(BpmnModelInstance model) {
        return Stream.of(
                        model.getModelElementsByType(ServiceTask.class).stream()
                                .map(ServiceTask::getCamundaDelegateExpression),
                        model.getModelElementsByType(SendTask.class).stream()
                                .map(SendTask::getCamundaDelegateExpression),
                        model.getModelElementsByType(BusinessRuleTask.class).stream()
                                .map(BusinessRuleTask::getCamundaDelegateExpression))
                .flatMap(expressions -> expressions)
                .filter(expression -> expression != null)
                .map(BEAN::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}

package dev.rollcall.purchase.process;

import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.IssueId;
import dev.rollcall.purchase.ReceiptProcess;
import dev.rollcall.workflow.OpenTasks;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of an issue on the engine: receipt-acknowledgement.bpmn, business key = the issue's id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaReceiptProcess implements ReceiptProcess {

    private final RuntimeService runtime;
    private final OpenTasks tasks;

    CamundaReceiptProcess(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(IssueId id, PersonId person, Instant remindAt, Instant giveUpAt) {
        runtime.startProcessInstanceByKey(
                ReceiptModel.PROCESS,
                id.toString(),
                Map.of(
                        ReceiptModel.PERSON, person.toString(),
                        ReceiptModel.REMIND_AT, remindAt.toString(),
                        ReceiptModel.GIVE_UP_AT, giveUpAt.toString()));
    }

    @Override
    public void goOn(IssueId id, Outcome outcome) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ReceiptModel.PROCESS)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(instance -> tasks.complete(instance.getId(), Map.of(ReceiptModel.OUTCOME, outcome.name())));
    }

    @Override
    public void withdrawn(IssueId id) {
        runtime.createMessageCorrelation(ReceiptModel.MESSAGE_ISSUE_WITHDRAWN)
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }
}

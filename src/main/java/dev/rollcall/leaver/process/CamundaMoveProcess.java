package dev.rollcall.leaver.process;

import dev.rollcall.leaver.MoveId;
import dev.rollcall.leaver.MoveProcess;
import dev.rollcall.people.PersonId;
import dev.rollcall.workflow.OpenTasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The process of a move on the engine; the business key is the id of the move. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaMoveProcess implements MoveProcess {

    private final RuntimeService runtime;
    private final OpenTasks tasks;

    CamundaMoveProcess(RuntimeService runtime, OpenTasks tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(MoveId id, PersonId mover, Instant remindAt, Instant dueEnd) {
        runtime.startProcessInstanceByKey(
                MoveModel.PROCESS,
                id.toString(),
                Map.of(
                        MoveModel.MOVER_ID, mover.toString(),
                        MoveModel.REMIND_AT, remindAt.toString(),
                        MoveModel.DUE_END, dueEnd.toString()));
    }

    @Override
    public void answered(MoveId id) {
        tasks.completeAll(instances(id), MoveModel.CONFIRM_AFTER_MOVE, Map.of());
    }

    @Override
    public void receiversAnswered(MoveId id) {
        correlate(MoveModel.MESSAGE_RECEIVERS_ANSWERED, id);
    }

    @Override
    public void overtaken(MoveId id) {
        correlate(MoveModel.MESSAGE_OVERTAKEN, id);
    }

    @Override
    public void settled(MoveId id) {
        tasks.completeAll(instances(id), MoveModel.SETTLE_MOVE, Map.of());
    }

    private List<String> instances(MoveId id) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(MoveModel.PROCESS)
                .processInstanceBusinessKey(id.toString())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private void correlate(String message, MoveId id) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(id.toString())
                .correlateAll();
    }
}

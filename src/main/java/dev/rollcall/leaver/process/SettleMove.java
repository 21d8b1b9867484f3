package dev.rollcall.leaver.process;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.EndingMoves;
import dev.rollcall.leaver.MoveId;
import dev.rollcall.leaver.MoveTitles;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task "Settle move". */
@Component
class SettleMove implements TaskWork {

    private final EndingMoves ending;
    private final MoveTitles titles;

    SettleMove(EndingMoves ending, MoveTitles titles) {
        this.ending = ending;
        this.titles = titles;
    }

    @Override
    public String formId() {
        return MoveModel.FORM_SETTLE;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return titles.of(subjects);
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of();
    }

    @Override
    public Map<String, String> facts(TaskView task) {
        return titles.facts(task.subject());
    }

    @Override
    public Optional<String> about(TaskView task) {
        return Optional.of("/moves");
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return ending.settled(new MoveId(task.subject()), actor).map(done -> "/tasks");
    }
}

package dev.rollcall.leaver.process;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.AnsweringMoves;
import dev.rollcall.leaver.MoveAnswer;
import dev.rollcall.leaver.MoveId;
import dev.rollcall.leaver.MoveItems;
import dev.rollcall.leaver.MoveTitles;
import dev.rollcall.leaver.Moving;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task "Confirm after move". */
@Component
class ConfirmAfterMove implements TaskWork {

    private final AnsweringMoves answering;
    private final MoveItems items;
    private final MoveTitles titles;

    ConfirmAfterMove(AnsweringMoves answering, MoveItems items, MoveTitles titles) {
        this.answering = answering;
        this.items = items;
        this.titles = titles;
    }

    @Override
    public String formId() {
        return MoveModel.FORM_CONFIRM;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return titles.of(subjects);
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of(
                "items",
                items.of(new MoveId(task.subject())).stream()
                        .map(item -> Map.of("itemId", item.id().toString(), "name", item.what()))
                        .toList());
    }

    /** For whoever it is meant for. */
    @Override
    public Optional<String> page(TaskView task) {
        return Optional.of("/my/return/move");
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        List<Moving> said = ((List<?>) answers.getOrDefault("items", List.of()))
                .stream().map(one -> moving((Map<?, ?>) one)).toList();
        return answering.answer(new MoveId(task.subject()), said).map(done -> "/tasks");
    }

    private static Moving moving(Map<?, ?> said) {
        Object to = said.get("to");
        return new Moving(
                UUID.fromString(String.valueOf(said.get("itemId"))),
                MoveAnswer.valueOf(String.valueOf(said.get("answer"))),
                to == null ? null : to.toString());
    }
}

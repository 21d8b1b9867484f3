package dev.rollcall.imports.process;

import dev.rollcall.access.Actor;
import dev.rollcall.imports.ApplyMode;
import dev.rollcall.imports.ConfirmingImports;
import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.ImportRows;
import dev.rollcall.imports.ImportRuns;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The task "Confirm import". */
@Component
class ConfirmImport implements TaskWork {

    private final ConfirmingImports confirming;
    private final ImportRuns runs;
    private final ImportRows rows;

    ConfirmImport(ConfirmingImports confirming, ImportRuns runs, ImportRows rows) {
        this.confirming = confirming;
        this.runs = runs;
        this.rows = rows;
    }

    @Override
    public String formId() {
        return ImportModel.FORM_CONFIRM;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        Map<UUID, Title> titles = new LinkedHashMap<>();
        subjects.forEach(id -> runs.find(new ImportId(id))
                .ifPresent(run -> titles.put(id, new Title(run.fileName(), run.rowsTotal() + " rows"))));
        return titles;
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of("reversals", rows.reversals(new ImportId(task.subject())));
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        ImportId id = new ImportId(task.subject());
        boolean accepts = Boolean.TRUE.equals(answers.get("acceptReversals"));
        ApplyMode mode = ApplyMode.valueOf(String.valueOf(answers.getOrDefault("mode", "GOOD_ROWS")));
        Result<Void> result = "APPLY".equals(answers.get("decision"))
                ? confirming.apply(id, mode, accepts, actor)
                : confirming.discard(id, actor);
        return result.map(done -> "/imports/" + id);
    }

    @Override
    public Optional<String> page(TaskView task) {
        return Optional.of("/imports/" + task.subject());
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return actor.isIt();
    }
}

package dev.rollcall.locate.process;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.EndingSearches;
import dev.rollcall.locate.NamingWork;
import dev.rollcall.locate.SearchId;
import dev.rollcall.locate.SearchState;
import dev.rollcall.locate.WhoMayCount;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task "Locate asset". */
@Component
class LocateAsset implements TaskWork {

    private final EndingSearches ending;
    private final NamingWork naming;
    private final WhoMayCount who;

    LocateAsset(EndingSearches ending, NamingWork naming, WhoMayCount who) {
        this.ending = ending;
        this.naming = naming;
        this.who = who;
    }

    @Override
    public String formId() {
        return LocateModel.SEARCH_FORM;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return naming.searches(subjects);
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of();
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        EndingSearches.Finding finding = new EndingSearches.Finding(
                SearchState.valueOf((String) answers.get("result")),
                (String) answers.get("serialLast4"),
                (String) answers.get("place"),
                (String) answers.get("paper"),
                (String) answers.get("note"));
        return ending.end(new SearchId(task.subject()), finding, actor).map(done -> "/tasks");
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return who.maySearch(actor);
    }
}

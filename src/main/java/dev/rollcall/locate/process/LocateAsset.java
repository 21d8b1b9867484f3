package dev.rollcall.locate.process;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.AssetSearches;
import dev.rollcall.locate.EndingSearches;
import dev.rollcall.locate.NamingWork;
import dev.rollcall.locate.SearchId;
import dev.rollcall.locate.SearchState;
import dev.rollcall.locate.WhoMayCount;
import dev.rollcall.register.LastKnownFacts;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task "Locate asset". */
@Component
class LocateAsset implements TaskWork {

    private final EndingSearches ending;
    private final NamingWork naming;
    private final WhoMayCount who;
    private final AssetSearches searches;
    private final LastKnownFacts known;

    LocateAsset(
            EndingSearches ending, NamingWork naming, WhoMayCount who, AssetSearches searches, LastKnownFacts known) {
        this.ending = ending;
        this.naming = naming;
        this.who = who;
        this.searches = searches;
        this.known = known;
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
    public Map<String, String> facts(TaskView task) {
        return asset(task).map(known::of).orElse(Map.of());
    }

    @Override
    public Optional<String> about(TaskView task) {
        return asset(task).map(asset -> "/register/assets/" + asset);
    }

    private Optional<UUID> asset(TaskView task) {
        return searches.find(new SearchId(task.subject()))
                .map(search -> search.assetId().value());
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

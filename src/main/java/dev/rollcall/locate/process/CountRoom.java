package dev.rollcall.locate.process;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.CountId;
import dev.rollcall.locate.FinishingCounts;
import dev.rollcall.locate.NamingWork;
import dev.rollcall.locate.RoomCounts;
import dev.rollcall.locate.WhoMayCount;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks "Count room" and "Recount room": the counting page serves them. */
@Component
class CountRoom implements TaskWork {

    private final RoomCounts counts;
    private final FinishingCounts finishing;
    private final NamingWork naming;
    private final WhoMayCount who;

    CountRoom(RoomCounts counts, FinishingCounts finishing, NamingWork naming, WhoMayCount who) {
        this.counts = counts;
        this.finishing = finishing;
        this.naming = naming;
        this.who = who;
    }

    @Override
    public String formId() {
        return LocateModel.COUNT_FORM;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return naming.counts(subjects);
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of();
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        return finishing
                .finish(new CountId(task.subject()), null, (String) answers.get("note"), actor)
                .map(state -> "/counts/" + task.subject());
    }

    @Override
    public Optional<String> page(TaskView task) {
        return Optional.of("/counts/" + task.subject());
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return counts.find(new CountId(task.subject()))
                .map(count -> who.mayCount(actor, count))
                .orElse(false);
    }
}

package dev.rollcall.workflow;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see and work on a task: its assignee, whoever belongs to one of its groups, and IT staff, who may look at all.
 * A task that somebody has claimed is worked on by nobody else until it is released or handed over.
 */
@Component
public class WhoMayWork {

    static final String IT_STAFF = "it-staff";
    static final String APPROVERS = "approvers";

    /** Scope of tokens that decide on corrections; such a token may also say that all are decided. */
    private static final String DECIDES = "corrections:write";

    /** Candidate groups of the BPMN that the actor belongs to. */
    public Set<String> groupsOf(Actor actor) {
        Set<String> groups = new LinkedHashSet<>();
        if (actor.isIt()) {
            groups.add(IT_STAFF);
        }
        if (actor.has(Role.APPROVER) || actor.has(Role.ADMIN) || actor.scopes().contains(DECIDES)) {
            groups.add(APPROVERS);
        }
        return groups;
    }

    boolean maySeeAll(Actor actor) {
        return actor.isIt();
    }

    boolean maySee(TaskView task, Actor actor) {
        return isAssignee(task, actor) || inGroup(task, actor) || actor.isIt();
    }

    boolean mayClaim(TaskView task, Actor actor) {
        return task.assignee() == null && inGroup(task, actor) && actor.assignee() != null;
    }

    /** Releasing needs groups that could take it up again. */
    boolean mayRelease(TaskView task, Actor actor) {
        return !task.groups().isEmpty() && (isAssignee(task, actor) || actor.has(Role.ADMIN));
    }

    boolean mayHandOver(TaskView task, Actor actor) {
        return !task.groups().isEmpty() && (isAssignee(task, actor) || actor.isIt());
    }

    boolean mayComplete(TaskView task, Actor actor) {
        return isAssignee(task, actor) || (task.assignee() == null && inGroup(task, actor));
    }

    private boolean inGroup(TaskView task, Actor actor) {
        return groupsOf(actor).stream().anyMatch(task.groups()::contains);
    }

    private static boolean isAssignee(TaskView task, Actor actor) {
        return task.assignee() != null && task.assignee().equals(actor.assignee());
    }
}

package dev.rollcall.workflow;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a module does with the tasks of one form. The inbox finds the bean by the form's id; it asks for titles once per
 * page of a list, and hands over answers that have passed the form's own validation.
 */
public interface TaskWork {

    /** The form, and so the tasks, that this bean serves. */
    String formId();

    /** Title and detail of each subject, in one query; a subject that is gone may be left out. */
    Map<UUID, Title> titles(Collection<UUID> subjects);

    /** What the form shows at first. */
    Map<String, Object> formData(TaskView task, Actor actor);

    /**
     * Calls the use case; as its last act the use case completes the task. Returns the address to go to, or the reason
     * of a refusal, in which case nothing was written.
     */
    Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor);

    /** A page of the module that serves the task better than the plain form, if there is one. */
    default Optional<String> page(TaskView task) {
        return Optional.empty();
    }

    /** What helps to do the task, label → value in the order to show; read once, for the task's own page. */
    default Map<String, String> facts(TaskView task) {
        return Map.of();
    }

    /** The page of what the task is about, if there is one. */
    default Optional<String> about(TaskView task) {
        return Optional.empty();
    }

    /** Whether the actor may work on the task at all, beyond assignee and group. */
    default boolean permits(TaskView task, Actor actor) {
        return true;
    }

    /**
     * @param title what the task is about, for example a room or an asset
     * @param detail a second line, may be empty
     * @param due last day as the module knows it, null where the task itself carries it or has none
     */
    record Title(String title, String detail, LocalDate due) {

        public Title(String title, String detail) {
            this(title, detail, null);
        }
    }
}

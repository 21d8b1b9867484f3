package dev.rollcall.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An open task as lists and pages show it.
 *
 * @param id of the task
 * @param key element id in the BPMN, userTask_…
 * @param formId form that completes it; also names the {@link TaskWork}
 * @param processId key of its process
 * @param subject business key: the id of the aggregate it is about
 * @param name what to do, verb first
 * @param assignee see Actor.assignee, null while nobody has claimed it
 * @param groups candidate groups: it-staff, approvers
 * @param created when it was opened
 * @param due last day, null without one
 */
public record TaskView(
        String id,
        String key,
        String formId,
        String processId,
        UUID subject,
        String name,
        String assignee,
        Set<String> groups,
        Instant created,
        LocalDate due) {}

package dev.rollcall.workflow;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The task lists of everybody. Used by the task pages, the home page and the API; titles come from the module that each
 * task belongs to, in one query for the whole page.
 */
@Service
@Transactional(readOnly = true)
public class TaskInbox {

    private final TaskReader reader;
    private final Map<String, TaskWork> works;
    private final WhoMayWork who;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    TaskInbox(TaskReader reader, List<TaskWork> works, WhoMayWork who, JdbcClient jdbc, CompanyTime time) {
        this.reader = reader;
        this.works = works.stream().collect(Collectors.toMap(TaskWork::formId, work -> work));
        this.who = who;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A page of tasks, those due first at the top. "All" falls back to the actor's groups where it is not permitted. */
    public Page<TaskLine> list(TaskFilter filter, Actor actor, Pageable page) {
        if (actor.assignee() == null && !who.maySeeAll(actor)) {
            return Page.empty(page);
        }
        TaskQuery query = query(filter, actor);
        long total = query.count();
        List<TaskView> views = reader.views(query.orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .listPage((int) page.getOffset(), page.getPageSize()));
        return new PageImpl<>(lines(views), page, total);
    }

    /** How many tasks a list would show. */
    public long count(TaskFilter filter, Actor actor) {
        return query(filter, actor).count();
    }

    /** One task with its title, if it is open and the actor may see it. */
    public Optional<TaskLine> find(String taskId, Actor actor) {
        return reader.find(taskId)
                .filter(task -> who.maySee(task, actor))
                .map(task -> lines(List.of(task)).get(0));
    }

    /** The module's side of a task. */
    public Optional<TaskWork> workOf(TaskView task) {
        return Optional.ofNullable(works.get(task.formId()));
    }

    private TaskQuery query(TaskFilter filter, Actor actor) {
        TaskQuery query = reader.query();
        Set<String> groups = who.groupsOf(actor);
        switch (filter.whose()) {
            case MINE -> query.taskAssignee(actor.assignee() == null ? "nobody" : actor.assignee());
            case GROUPS -> inGroups(query, groups);
            case ALL -> {
                if (!who.maySeeAll(actor)) {
                    inGroups(query, groups);
                }
            }
        }
        if (filter.processId() != null) {
            query.processDefinitionKey(filter.processId());
        }
        if (filter.subject() != null) {
            query.processInstanceBusinessKey(filter.subject().toString());
        }
        return query;
    }

    private static void inGroups(TaskQuery query, Set<String> groups) {
        query.taskUnassigned().taskCandidateGroupIn(groups.isEmpty() ? List.of("nobody") : List.copyOf(groups));
    }

    private List<TaskLine> lines(List<TaskView> views) {
        Map<UUID, TaskWork.Title> titles = titles(views);
        Map<String, String> names = assigneeNames(views);
        return views.stream()
                .map(task -> {
                    TaskWork.Title title = titles.getOrDefault(task.subject(), new TaskWork.Title(task.name(), ""));
                    LocalDate due = title.due() == null ? task.due() : title.due();
                    boolean overdue = due != null && due.isBefore(time.today());
                    String assignee = task.assignee() == null
                            ? null
                            : names.getOrDefault(task.assignee(), "somebody who is no longer here");
                    return new TaskLine(task, title.title(), title.detail(), assignee, due, overdue);
                })
                .toList();
    }

    private Map<UUID, TaskWork.Title> titles(List<TaskView> views) {
        Map<String, List<UUID>> byForm = views.stream()
                .filter(task -> task.formId() != null && works.containsKey(task.formId()))
                .collect(Collectors.groupingBy(
                        TaskView::formId, TreeMap::new, Collectors.mapping(TaskView::subject, Collectors.toList())));
        Map<UUID, TaskWork.Title> titles = new HashMap<>();
        byForm.forEach((form, subjects) -> titles.putAll(works.get(form).titles(subjects)));
        return titles;
    }

    private Map<String, String> assigneeNames(List<TaskView> views) {
        List<byte[]> ids = views.stream()
                .map(TaskView::assignee)
                .filter(assignee -> assignee != null)
                .distinct()
                .map(assignee -> Ids.bytes(UUID.fromString(assignee)))
                .toList();
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            SELECT id, display_name FROM account WHERE id IN (:ids)
                            UNION SELECT id, display_name FROM person WHERE id IN (:ids)""")
                    .param("ids", ids)
                    .query((row, n) -> names.put(Ids.uuid(row.getBytes(1)).toString(), row.getString(2)))
                    .list();
        }
        return names;
    }
}

package dev.rollcall.workflow.web;

import dev.rollcall.access.Actor;
import dev.rollcall.workflow.TaskFilter;
import dev.rollcall.workflow.TaskInbox;
import dev.rollcall.workflow.WorkingOnTasks;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task list: mine, my groups', all. */
@Controller
class TaskListController {

    private static final int PAGE_SIZE = 50;

    private final TaskInbox inbox;
    private final WorkingOnTasks working;

    TaskListController(TaskInbox inbox, WorkingOnTasks working) {
        this.inbox = inbox;
        this.working = working;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(required = false) TaskFilter.Whose view,
            @RequestParam(required = false) String process,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        TaskFilter filter = new TaskFilter(view, process, null);
        model.addAttribute("filter", filter);
        model.addAttribute("processes", ProcessNames.ALL);
        model.addAttribute("page", inbox.list(filter, actor, PageRequest.of(Math.max(page, 0), PAGE_SIZE)));
        model.addAttribute("tabs", tabs(filter, actor));
        model.addAttribute("current", href(filter.whose()));
        model.addAttribute("back", href(filter.whose()));
        return "workflow/tasks";
    }

    @PostMapping("/tasks/claim")
    String claim(
            @RequestParam(name = "task", required = false) List<String> tasks,
            @RequestParam(defaultValue = "/tasks") String back,
            Actor actor,
            RedirectAttributes redirect) {
        if (tasks == null || tasks.isEmpty()) {
            redirect.addFlashAttribute("flashError", "Tick at least one task to claim.");
        } else {
            int claimed = working.claimAll(tasks, actor);
            redirect.addFlashAttribute(
                    "flash",
                    claimed == tasks.size()
                            ? "Claimed. They are now in your list."
                            : claimed + " of " + tasks.size() + " claimed; the rest was taken already.");
        }
        return "redirect:" + (back.startsWith("/tasks") ? back : "/tasks");
    }

    private List<View> tabs(TaskFilter filter, Actor actor) {
        return Stream.of(TaskFilter.Whose.values())
                .filter(whose -> whose != TaskFilter.Whose.ALL || actor.isIt())
                .map(whose -> new View(
                        switch (whose) {
                            case MINE -> "Mine";
                            case GROUPS -> "For my groups";
                            case ALL -> "All";
                        },
                        href(whose),
                        inbox.count(new TaskFilter(whose, filter.processId(), null), actor)))
                .toList();
    }

    private static String href(TaskFilter.Whose whose) {
        return "/tasks?view=" + whose;
    }

    /**
     * @param label in words
     * @param href its address
     * @param count tasks in it
     */
    record View(String label, String href, Long count) {}
}

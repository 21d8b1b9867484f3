package dev.rollcall.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.workflow.TaskFilter;
import dev.rollcall.workflow.TaskFilter.Whose;
import dev.rollcall.workflow.TaskInbox;
import dev.rollcall.workflow.TaskLine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * On the home page of those who work from the task list: what is theirs and due, and what anybody may claim. Others find
 * there the rooms that they are to count and the licences that they decide about; what they hold they are asked by a card
 * of its own.
 */
@Component
@Order(110)
class TaskCards implements HomeCard {

    private static final int LOOKED_AT = 50;
    private static final String COUNTS = "location-count";
    private static final String REVIEWS = "licence-review";

    private final TaskInbox inbox;
    private final CompanyTime time;

    TaskCards(TaskInbox inbox, CompanyTime time) {
        this.inbox = inbox;
        this.time = time;
    }

    @Override
    public List<Card> cards(Actor actor) {
        List<Card> cards = new ArrayList<>();
        if (!actor.isIt() && !actor.has(Role.APPROVER)) {
            mine(actor, COUNTS, "Count rooms", cards);
            mine(actor, REVIEWS, "Decide on licences", cards);
            return cards;
        }
        mine(actor, null, "Do your tasks", cards);
        long free = inbox.count(new TaskFilter(Whose.GROUPS, null, null), actor);
        if (free > 0) {
            cards.add(new Card(
                    "Claim a task", "Waiting for one of your group", "/tasks?view=GROUPS", "inbox", free, false));
        }
        return cards;
    }

    private void mine(Actor actor, String process, String title, List<Card> cards) {
        Page<TaskLine> mine =
                inbox.list(new TaskFilter(Whose.MINE, process, null), actor, PageRequest.of(0, LOOKED_AT));
        if (mine.isEmpty()) {
            return;
        }
        long due = mine.stream().filter(this::isDue).count();
        String text = due == 0
                ? "None is due today"
                : (due == LOOKED_AT ? "At least " : "") + due + (due == 1 ? " is" : " are") + " due today or overdue";
        cards.add(new Card(title, text, "/tasks", "tasks", mine.getTotalElements(), due > 0));
    }

    private boolean isDue(TaskLine line) {
        return line.due() != null && !line.due().isAfter(time.today());
    }
}

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

/** On the home page of those who work from the task list: what is theirs and due, and what anybody may claim. */
@Component
@Order(110)
class TaskCards implements HomeCard {

    private static final int LOOKED_AT = 50;

    private final TaskInbox inbox;
    private final CompanyTime time;

    TaskCards(TaskInbox inbox, CompanyTime time) {
        this.inbox = inbox;
        this.time = time;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.isIt() && !actor.has(Role.APPROVER)) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>();
        mine(actor, cards);
        long free = inbox.count(new TaskFilter(Whose.GROUPS, null, null), actor);
        if (free > 0) {
            cards.add(new Card(
                    "Claim a task", "Waiting for one of your group", "/tasks?view=GROUPS", "inbox", free, false));
        }
        return cards;
    }

    private void mine(Actor actor, List<Card> cards) {
        Page<TaskLine> mine = inbox.list(new TaskFilter(Whose.MINE, null, null), actor, PageRequest.of(0, LOOKED_AT));
        if (mine.isEmpty()) {
            return;
        }
        long due = mine.stream().filter(this::isDue).count();
        String text = due == 0
                ? "None is due today"
                : (due == LOOKED_AT ? "At least " : "") + due + (due == 1 ? " is" : " are") + " due today or overdue";
        cards.add(new Card("Do your tasks", text, "/tasks", "tasks", mine.getTotalElements(), due > 0));
    }

    private boolean isDue(TaskLine line) {
        return line.due() != null && !line.due().isAfter(time.today());
    }
}

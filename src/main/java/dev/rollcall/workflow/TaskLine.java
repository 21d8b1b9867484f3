package dev.rollcall.workflow;

import java.time.LocalDate;

/**
 * A line of a task list.
 *
 * @param task the task
 * @param title what it is about
 * @param detail a second line, may be empty
 * @param assigneeName name of whoever has claimed it, null while nobody has
 * @param due last day, null without one
 * @param overdue whether its last day has passed
 */
public record TaskLine(
        TaskView task, String title, String detail, String assigneeName, LocalDate due, boolean overdue) {}

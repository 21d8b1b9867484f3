package dev.rollcall.schedule.process;

/** Names in audit-schedule.bpmn that the code relies on, and the variables that it writes. */
final class ScheduleModel {

    static final String PROCESS = "audit-schedule";
    static final String EVENT_DATE_REACHED = "event_dateReached";
    static final String MESSAGE_SCHEDULE_ENDED = "ScheduleEnded";

    /** Text: when the next audit starts, as an ISO instant. */
    static final String NEXT_DATE = "nextDate";

    /** Text: id of the audit that was drafted; null where none was due. */
    static final String AUDIT_ID = "auditId";

    /** Text: the date that it is for, as an ISO date. */
    static final String PLANNED_ON = "plannedOn";

    /** Boolean: whether there is another date. */
    static final String GOES_ON = "goesOn";

    private ScheduleModel() {}
}

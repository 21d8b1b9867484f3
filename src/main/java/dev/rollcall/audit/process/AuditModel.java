package dev.rollcall.audit.process;

/** Names in audit.bpmn that the code relies on; a test holds them against the drawing. */
public final class AuditModel {

    public static final String PROCESS = "audit";
    public static final String SEND_OUT_PROCESS = "audit-send-out";

    public static final String TASK_PREPARE = "userTask_prepareAudit";
    public static final String FORM_PREPARE = "prepare-audit";
    public static final String EVENT_WORK_DUE = "event_workDue";

    public static final String MESSAGE_EVERYTHING_SETTLED = "EverythingSettled";
    public static final String MESSAGE_AUDIT_CANCELLED = "AuditCancelled";
    public static final String MESSAGE_REGISTER_CHANGED = "RegisterChanged";

    private AuditModel() {}
}

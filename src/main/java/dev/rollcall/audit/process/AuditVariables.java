package dev.rollcall.audit.process;

/** Variables of audit.bpmn that the audit itself writes. */
final class AuditVariables {

    /** Text: when the work is due, as an ISO instant. */
    static final String WORK_DUE = "workDue";

    /** Text: cron expression of the daily round, in UTC. */
    static final String DAILY_ROUND = "dailyRound";

    /** Boolean: whether more work is left to be closed or withdrawn. */
    static final String WORK_OPEN = "workOpen";

    private AuditVariables() {}
}

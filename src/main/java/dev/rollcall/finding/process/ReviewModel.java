package dev.rollcall.finding.process;

/** Names in audit.bpmn that the review relies on. */
public final class ReviewModel {

    public static final String PROCESS = "audit";
    public static final String TASK_SETTLE = "userTask_settleFindings";
    public static final String FORM_SETTLE = "settle-findings";
    public static final String TASK_APPROVE = "userTask_approveCorrections";
    public static final String FORM_APPROVE = "approve-corrections";

    /** Boolean: whether any finding is open. */
    static final String FINDINGS_OPEN = "findingsOpen";

    /** Boolean: whether any correction waits for a verdict. */
    static final String CORRECTIONS_PROPOSED = "correctionsProposed";

    private ReviewModel() {}
}

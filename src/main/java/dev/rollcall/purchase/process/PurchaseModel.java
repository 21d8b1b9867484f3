package dev.rollcall.purchase.process;

import dev.rollcall.purchase.PurchaseProcess.Step;

/** Names in purchase-intake.bpmn that the code relies on, and the variables that it writes. */
public final class PurchaseModel {

    public static final String PROCESS = "purchase-intake";
    public static final String FORM_RECEIVE = "receive-delivery";
    public static final String FORM_ISSUE = "issue-things";
    public static final String EVENT_EXPECTED_BY_PASSED = "event_expectedByPassed";
    public static final String MESSAGE_PURCHASE_CHANGED = "PurchaseChanged";
    public static final String MESSAGE_PURCHASE_CANCELLED = "PurchaseCancelled";

    /** Boolean: whether anything of it has to be registered. */
    public static final String TO_REGISTER = "toRegister";

    /** Text: RECEIVE, ISSUE or DONE; what the purchase waits for next. */
    public static final String STEP = "step";

    /** Text: an ISO 8601 cycle; when to look whether the delivery is overdue. */
    public static final String OVERDUE_ROUND = "overdueRound";

    private PurchaseModel() {}

    /** The task at which an open purchase stands; null for none. */
    public static String element(Step step) {
        return switch (step) {
            case RECEIVE -> "userTask_receiveDelivery";
            case ISSUE -> "userTask_issueThings";
            case DONE -> null;
        };
    }
}

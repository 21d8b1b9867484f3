package dev.rollcall.purchase.process;

/** Names in receipt-acknowledgement.bpmn that the code relies on, and the variables that it writes. */
public final class ReceiptModel {

    public static final String PROCESS = "receipt-acknowledgement";
    public static final String FORM_ACKNOWLEDGE = "acknowledge-receipt";
    public static final String FORM_CLEAR_UP = "clear-up-handover";
    public static final String ACKNOWLEDGE = "userTask_acknowledgeReceipt";
    public static final String CLEAR_UP = "userTask_clearUpHandover";
    public static final String MESSAGE_ISSUE_WITHDRAWN = "IssueWithdrawn";

    /** Id of the person who is asked. */
    public static final String PERSON = "person";

    /** Text: an ISO instant; when to remind. */
    public static final String REMIND_AT = "remindAt";

    /** Text: an ISO instant; when IT takes over. */
    public static final String GIVE_UP_AT = "giveUpAt";

    /** Text: RECEIVED, DENIED or BACK_IN_STOCK. */
    public static final String OUTCOME = "outcome";

    private ReceiptModel() {}
}

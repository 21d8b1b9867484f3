package dev.rollcall.leaver.process;

/** Names in move-confirmation.bpmn that the code relies on, and the variables that it writes. */
public final class MoveModel {

    public static final String PROCESS = "move-confirmation";
    public static final String CONFIRM_AFTER_MOVE = "userTask_confirmAfterMove";
    public static final String SETTLE_MOVE = "userTask_settleMove";
    public static final String FORM_CONFIRM = "confirm-after-move";
    public static final String FORM_SETTLE = "settle-move";
    public static final String MESSAGE_RECEIVERS_ANSWERED = "ReceiversAnswered";
    public static final String MESSAGE_OVERTAKEN = "MoveOvertaken";

    /** Text: id of the mover. */
    public static final String MOVER_ID = "moverId";

    /** Text: ISO instants. */
    public static final String REMIND_AT = "remindAt";

    public static final String DUE_END = "dueEnd";

    /** Boolean: somebody else is said to have something. */
    public static final String HANDED_OVER = "handedOver";

    /** Boolean: everybody says to have it. */
    public static final String ALL_TAKEN = "allTaken";

    private MoveModel() {}
}

package dev.rollcall.missing.process;

/** Names in missing-item-chase.bpmn that the code relies on. */
public final class MissingModel {

    public static final String PROCESS = "missing-item-chase";
    public static final String FORM_LOOK = "look-for-item";
    public static final String FORM_DECIDE = "decide-on-item";
    public static final String FORM_CONFIRM = "confirm-ending";

    /** Text: FOUND, NOT_FOUND, an ending, or SENT_BACK. */
    public static final String OUTCOME = "outcome";

    private MissingModel() {}
}

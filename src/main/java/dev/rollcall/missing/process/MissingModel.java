package dev.rollcall.missing.process;

import dev.rollcall.missing.CaseState;

/** Names in missing-item-chase.bpmn that the code relies on, and which element a state stands at. */
public final class MissingModel {

    public static final String PROCESS = "missing-item-chase";
    public static final String FORM_ASK = "answer-about-item";
    public static final String FORM_LOOK = "look-for-item";
    public static final String FORM_INCIDENT = "report-incident";
    public static final String FORM_DECIDE = "decide-on-item";
    public static final String FORM_CONFIRM = "confirm-ending";

    public static final String REPORT_INCIDENT = "userTask_reportIncident";
    public static final String SAY_WHERE_IT_IS = "userTask_sayWhereItIs";
    public static final String CONFIRM_ENDING = "userTask_confirmEnding";

    /** Boolean: security has to be told. */
    public static final String MAY_HOLD_DATA = "mayHoldData";

    /** Text: ASK, LOOK, DECIDE or CONFIRM. */
    public static final String STEP = "step";

    /** Id of the person who is asked. */
    public static final String ASKED_PERSON = "askedPerson";

    /** Text: what came of the last task; an ending, or SENT_BACK, after the confirmation. */
    public static final String OUTCOME = "outcome";

    private MissingModel() {}

    /** The element at which an open case in this state stands. */
    public static String element(CaseState state) {
        return switch (state) {
            case OPENED -> "serviceTask_chooseNextStep";
            case ASKING -> SAY_WHERE_IT_IS;
            case LOOKING -> "userTask_lookForItem";
            case DECIDING -> "userTask_decideOnItem";
            case CONFIRMING -> CONFIRM_ENDING;
            case CLOSED -> "gateway_howItEnded";
        };
    }

    /** What the process calls the step that the case waits for. */
    static String step(CaseState state) {
        return switch (state) {
            case ASKING -> "ASK";
            case LOOKING -> "LOOK";
            case OPENED, DECIDING -> "DECIDE";
            case CONFIRMING, CLOSED -> "CONFIRM";
        };
    }
}

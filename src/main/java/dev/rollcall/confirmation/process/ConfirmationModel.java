package dev.rollcall.confirmation.process;

import dev.rollcall.confirmation.ConfirmationState;

/** Names in equipment-confirmation.bpmn, and which element a state stands at. */
public final class ConfirmationModel {

    public static final String PROCESS = "equipment-confirmation";
    public static final String FORM = "equipment-confirmation";
    public static final String PERSON_ID = "personId";
    public static final String OUTCOME = "outcome";

    /** Read by audit-send-out.bpmn: whether another chunk of people is left to ask. */
    public static final String MORE_CONFIRMATIONS = "moreConfirmations";

    public static final String CONFIRM_EQUIPMENT = "userTask_confirmEquipment";

    private ConfirmationModel() {}

    /** The element at which a confirmation in this state is counted on the diagram. */
    public static String element(ConfirmationState state) {
        return switch (state) {
            case PREPARED, OPEN -> CONFIRM_EQUIPMENT;
            case CONFIRMED -> "endEvent_confirmed";
            case DIFFERENCES -> "endEvent_differencesReported";
            case DEFERRED -> "endEvent_deferred";
            case NO_ANSWER -> "endEvent_noAnswer";
            case WITHDRAWN -> "endEvent_withdrawn";
        };
    }
}

package dev.rollcall.review.process;

import dev.rollcall.review.ReviewState;

/** Names in licence-review.bpmn, and which element a state stands at. */
final class ReviewModel {

    static final String PROCESS = "licence-review";
    static final String REVIEWER_ID = "reviewerId";
    static final String LIST_FRESH = "listFresh";
    static final String ANY_GAP = "anyGap";
    static final String OUTCOME = "outcome";
    static final String MESSAGE_CLOSED = "LicenceReviewClosed";
    static final String FORM_ACCOUNTS = "get-accounts";
    static final String FORM_DECIDE = "decide-on-licence";
    static final String FORM_CONFIRM = "confirm-reduction";
    static final String FORM_REMOVE = "remove-accounts";

    private ReviewModel() {}

    static String element(ReviewState state) {
        return switch (state) {
            case COMPARING -> "serviceTask_compareLicence";
            case ACCOUNTS -> "userTask_getAccounts";
            case DECIDE -> "userTask_decideOnLicence";
            case CONFIRM -> "userTask_confirmReduction";
            case REMOVE -> "userTask_removeAccounts";
            case IN_ORDER -> "endEvent_inOrder";
            case BUY -> "endEvent_seatsToBuy";
            case ACCEPTED -> "endEvent_accepted";
            case REDUCED -> "endEvent_reduced";
            case RECLAIMED -> "endEvent_reclaimed";
            case NO_ANSWER, WITHDRAWN -> "endEvent_reviewClosed";
        };
    }
}

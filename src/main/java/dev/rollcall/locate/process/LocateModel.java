package dev.rollcall.locate.process;

import dev.rollcall.locate.CountState;
import dev.rollcall.locate.SearchState;

/** Names in location-count.bpmn and locate-asset.bpmn, and which element a state stands at. */
public final class LocateModel {

    public static final String COUNT_PROCESS = "location-count";
    public static final String SEARCH_PROCESS = "locate-asset";
    public static final String COUNT_FORM = "count-room";
    public static final String SEARCH_FORM = "locate-asset";
    public static final String COUNTER_ID = "counterId";
    public static final String OUTCOME = "outcome";

    private LocateModel() {}

    public static String element(CountState state) {
        return switch (state) {
            case OPEN -> "userTask_countRoom";
            case RECOUNT -> "userTask_recountRoom";
            case COUNTED -> "endEvent_counted";
            case DIFFERENCES -> "endEvent_countedWithDifferences";
            case NOT_COUNTED -> "endEvent_notCounted";
            case WITHDRAWN -> "endEvent_withdrawn";
        };
    }

    public static String element(SearchState state) {
        return switch (state) {
            case OPEN -> "userTask_locateAsset";
            case SEEN -> "endEvent_seen";
            case ACCOUNTED_FOR -> "endEvent_accountedFor";
            case NOT_FOUND -> "endEvent_notFound";
            case WITHDRAWN -> "endEvent_withdrawn";
        };
    }
}

package dev.rollcall.leaver.process;

/** Names in the processes of leavers that the code relies on, and the variables that it writes. */
public final class DepartureModel {

    public static final String OFFBOARDING = "leaver-offboarding";
    public static final String ASSET_RETURN = "asset-return";
    public static final String SEAT_RELEASE = "seat-release";

    public static final String WIPE_ASSET = "userTask_wipeAsset";

    public static final String FORM_COLLECT = "collect-asset";
    public static final String FORM_WIPE = "wipe-asset";
    public static final String FORM_RELEASE = "release-seat";

    public static final String EVENT_REMINDER = "event_reminderDue";
    public static final String EVENT_LAST_DAY = "event_lastDayOver";
    public static final String EVENT_RETURN_BY = "event_returnByPassed";

    public static final String MESSAGE_SETTLED = "EverythingSettled";
    public static final String MESSAGE_WITHDRAWN = "DepartureWithdrawn";

    /** Text: ISO instants of the timers. */
    public static final String REMIND_AT = "remindAt";

    public static final String LAST_DAY_END = "lastDayEnd";
    public static final String RETURN_BY_END = "returnByEnd";

    /** Text: ISO instant at which the task of an item is overdue. */
    public static final String DUE_DATE = "dueDate";

    /** Text: id of the person who owns the licence, absent for the IT staff. */
    public static final String OWNER_ID = "ownerId";

    /** Boolean: a returned thing has to be wiped. */
    public static final String MAY_HOLD_DATA = "mayHoldData";

    /** Text: name of an ItemState. */
    public static final String OUTCOME = "outcome";

    /** Boolean: nothing was handed to a chase. */
    public static final String EVERYTHING_BACK = "everythingBack";

    private DepartureModel() {}
}

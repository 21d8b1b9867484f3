package dev.rollcall.workflow.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The processes that have tasks, as people call them. */
final class ProcessNames {

    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("audit", "Audits");
        ALL.put("audit-schedule", "Audit schedules");
        ALL.put("equipment-confirmation", "Confirmations");
        ALL.put("location-count", "Room counts");
        ALL.put("locate-asset", "Searches for single assets");
        ALL.put("licence-review", "Licence reviews");
        ALL.put("missing-item-chase", "Missing items");
        ALL.put("purchase-intake", "Purchases");
        ALL.put("receipt-acknowledgement", "Receipts of things issued");
        ALL.put("leaver-offboarding", "Leavers");
        ALL.put("asset-return", "Returns");
        ALL.put("seat-release", "Seats of leavers");
        ALL.put("move-confirmation", "Moves");
        ALL.put("register-import", "Imports");
    }

    private ProcessNames() {}
}

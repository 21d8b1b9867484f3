package dev.rollcall.workflow;

import java.util.UUID;

/**
 * Which tasks a list shows.
 *
 * @param whose mine, those that my groups may claim, or all
 * @param processId only of this process, null for any
 * @param subject only about this record, null for any
 */
public record TaskFilter(Whose whose, String processId, UUID subject) {

    /** Whose tasks. */
    public enum Whose {
        MINE,
        GROUPS,
        ALL
    }

    public TaskFilter {
        whose = whose == null ? Whose.MINE : whose;
        processId = processId == null || processId.isBlank() ? null : processId;
    }
}

package dev.rollcall.finding.web;

import dev.rollcall.finding.FindingId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a program sends to hand findings over.
 *
 * @param ids of the findings, for many
 * @param owner person who sees to them from now on
 * @param due by when, null for the day that each has
 */
record HandOverBody(List<UUID> ids, UUID owner, LocalDate due) {

    List<FindingId> findings() {
        return ids == null ? List.of() : ids.stream().map(FindingId::new).toList();
    }
}
